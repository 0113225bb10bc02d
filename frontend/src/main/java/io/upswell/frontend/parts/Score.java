package io.upswell.frontend.parts;

import com.vaadin.flow.component.html.Span;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.ScoreBand;

/** The score with its band: green in three weights, always with the figure. */
public final class Score {

    private Score() {}

    public static Span chip(OpportunitySnapshot opportunity) {
        Span chip = Markup.span(
                "score " + opportunity.band(), Words.score(opportunity.score().composite()));
        chip.setTitle(Words.band(opportunity.band()));
        return chip;
    }

    /** Such as "High 0.85". */
    public static Span badge(OpportunitySnapshot opportunity) {
        ScoreBand band = opportunity.band();
        return Markup.span(
                "bdg " + band,
                Words.band(band) + " " + Words.score(opportunity.score().composite()));
    }
}
