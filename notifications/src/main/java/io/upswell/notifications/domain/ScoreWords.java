package io.upswell.notifications.domain;

import io.upswell.notifications.domain.Form.Field;
import io.upswell.notifications.domain.Form.Words;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.ScoreBreakdown;
import io.upswell.opportunities.ValueEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a composite score came about, in words (FR-2.2). */
public final class ScoreWords {

    private static final int PERCENT = 100;

    private ScoreWords() {}

    public static List<Field> of(OpportunitySnapshot opportunity) {
        ScoreBreakdown score = opportunity.score();
        var words = new ArrayList<Field>();
        words.add(new Words("%s: score %s".formatted(opportunity.band(), Wording.score(score.composite()))));
        for (var part : score.contributions()) {
            words.add(new Words("%s adds %s. Without it the score would be %s (%s)."
                    .formatted(
                            Wording.titleCase(part.type().label()),
                            Wording.score(part.points()),
                            Wording.score(part.without()),
                            part.bandWithout())));
        }
        words.add(new Words(potential(score)));
        for (ValueEstimate.Part part : opportunity.value().parts()) {
            words.add(new Words("%s: %s = %s a year"
                    .formatted(
                            part.label(),
                            part.formula(),
                            Wording.money(part.annual(), opportunity.value().currency()))));
        }
        return List.copyOf(words);
    }

    private static String potential(ScoreBreakdown score) {
        if (score.uplift() == null) {
            return "The value is not estimable, so the signals alone make the score.";
        }
        return String.format(
                Locale.US,
                "The potential adds %.2f: the expansion would be %.0f%% of today's ARR.",
                score.arrPotentialPoints(),
                PERCENT * score.uplift());
    }
}
