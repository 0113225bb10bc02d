package io.upswell.notifications.domain;

import io.upswell.notifications.domain.Alert.Action;
import io.upswell.notifications.domain.Alert.Fact;
import io.upswell.notifications.domain.Alert.Facts;
import io.upswell.notifications.domain.Alert.Note;
import io.upswell.notifications.domain.Alert.Note.Mood;
import io.upswell.notifications.domain.Alert.Paragraph;
import io.upswell.notifications.domain.Alert.Part;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.OpportunityStatus;
import io.upswell.saleshandoff.PipelineStage;
import java.util.ArrayList;
import java.util.List;

/** What the sales rep reads: the heads-up, and later the handoff itself (FR-3.1). */
final class SalesMessages {

    private SalesMessages() {}

    static Alert headsUp(Story story, Wording words) {
        OpportunitySnapshot opportunity = story.opportunity();
        String csm = opportunity.account().csm();
        var parts = new ArrayList<Part>();
        parts.add(Passages.headline(opportunity));
        parts.add(Gists.of(opportunity));
        if (opportunity.status().undecided()) {
            parts.add(new Note(
                    Mood.OPEN,
                    "Not yet qualified: %s decides first. Nothing to do for you now; a handoff follows when it is qualified."
                            .formatted(csm == null ? "Customer Success" : words.firstName(csm)),
                    null));
        } else {
            Outcomes.note(story, words).ifPresent(parts::add);
        }
        if (story.is(OpportunityStatus.QUALIFIED)) {
            parts.add(new Paragraph("The handoff is a message of its own."));
        }
        return new Alert(
                Alert.Occasion.HEADS_UP,
                "Expansion Heads-up: " + opportunity.account().name(),
                parts,
                List.of(Passages.viewAccount(opportunity)),
                "Data as of " + words.dayTime(opportunity.detectedAt()));
    }

    static Alert handoff(Story story, Handover handover, Wording words) {
        OpportunitySnapshot opportunity = story.opportunity();
        String currency = opportunity.account().currency();
        boolean waiting = handover.stage() == PipelineStage.REQUESTED;
        var parts = new ArrayList<Part>();
        parts.add(new Facts(List.of(
                new Fact(
                        "Value",
                        handover.amount() == null
                                ? Passages.estimate(opportunity.value(), "/year")
                                : Wording.money(handover.amount(), currency) + "/year"),
                new Fact("Qualified by", handover.qualifiedBy()),
                new Fact("Answer by", handover.dueAt() == null ? "no due time" : words.dayTime(handover.dueAt())),
                new Fact("Why you", handover.repReason()))));
        if (handover.note() != null) {
            parts.add(new Note(
                    Mood.OPEN, "%s writes:".formatted(Wording.first(handover.qualifiedBy())), handover.note()));
        }
        if (waiting) {
            parts.add(Passages.signals(opportunity));
            parts.add(Passages.currentState(opportunity));
            parts.add(Passages.recommendation(opportunity));
        } else {
            parts.add(Gists.of(opportunity));
            parts.add(new Note(
                    handover.stage() == PipelineStage.REJECTED || handover.stage() == PipelineStage.LOST
                            ? Mood.CLOSED
                            : Mood.DONE,
                    "%s · %s.".formatted(Wording.titleCase(Outcomes.stage(handover)), words.dayTime(handover.at())),
                    null));
        }
        return new Alert(
                Alert.Occasion.HANDOFF,
                "Expansion Handoff: " + opportunity.account().name(),
                parts,
                actions(handover, waiting),
                null);
    }

    private static List<Action> actions(Handover handover, boolean waiting) {
        String id = handover.id().toString();
        var actions = new ArrayList<Action>();
        if (waiting) {
            actions.add(new Action("accept_handoff", "Accept", id, null, true));
            actions.add(new Action("decline_handoff", "Decline", id, null, false));
        }
        actions.add(new Action("view_handoff", "View", id, "/handoffs/" + id, false));
        actions.addAll(Passages.viewInCrm(handover));
        return List.copyOf(actions);
    }
}
