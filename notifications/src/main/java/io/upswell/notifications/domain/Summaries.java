package io.upswell.notifications.domain;

import io.upswell.notifications.domain.HomeTab.Line;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.OpportunityStatus;
import io.upswell.saleshandoff.Handoff;

/** An opportunity or a handoff in one line. */
public final class Summaries {

    private Summaries() {}

    /** Such as "HIGH 0.85 · $45,000+ ARR · Usage Limit Approaching". */
    public static Line line(OpportunitySnapshot opportunity) {
        String snoozed = opportunity.status() == OpportunityStatus.SNOOZED && opportunity.snoozedUntil() != null
                ? " · " + Outcomes.snoozed(opportunity.snoozedUntil())
                : "";
        return new Line(opportunity.account().name(), gist(opportunity) + snoozed, Passages.accountPath(opportunity));
    }

    static String gist(OpportunitySnapshot opportunity) {
        String signal = opportunity.signals().isEmpty()
                ? "no signal holds any more"
                : Wording.titleCase(opportunity.signals().getFirst().type().label());
        return "%s %s · %s · %s"
                .formatted(
                        opportunity.band(),
                        Wording.score(opportunity.score().composite()),
                        Passages.estimate(opportunity.value(), "+ ARR"),
                        signal);
    }

    public static Line waiting(Handoff handoff) {
        OpportunitySnapshot opportunity = handoff.opportunity();
        return new Line(
                opportunity.account().name(),
                "%s · %s"
                        .formatted(
                                handoff.rep() == null ? "no sales rep found yet" : "with " + handoff.rep(),
                                Passages.estimate(opportunity.value(), "/year")),
                "/handoffs/" + handoff.id());
    }
}
