package io.upswell.notifications.domain;

import io.upswell.notifications.domain.Alert.Action;
import io.upswell.notifications.domain.Alert.Note;
import io.upswell.notifications.domain.Alert.Paragraph;
import io.upswell.notifications.domain.Alert.Part;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.OpportunityStatus;
import io.upswell.opportunities.ScoreBand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The CSM's alert (PRD 5.1), through all that happens to the opportunity. */
final class SignalAlert {

    private SignalAlert() {}

    static Alert of(Story story, Wording words) {
        OpportunitySnapshot opportunity = story.opportunity();
        var parts = new ArrayList<Part>();
        parts.add(Passages.headline(opportunity));
        if (!opportunity.status().undecided()) {
            parts.add(Gists.of(opportunity));
        } else {
            parts.add(
                    opportunity.signals().isEmpty()
                            ? new Paragraph(
                                    opportunity.accountDeletedAt() == null
                                            ? "No signal holds any more."
                                            : "The account was deleted; its signals have ended with it.")
                            : words.signalDetails() ? Passages.signals(opportunity) : Gists.of(opportunity));
            parts.add(Passages.currentState(opportunity));
            parts.add(Passages.recommendation(opportunity));
        }
        Outcomes.note(story, words).ifPresent(parts::add);
        belowThreshold(opportunity, words).ifPresent(parts::add);
        return new Alert(
                Alert.Occasion.SIGNAL,
                "Expansion Signal: " + opportunity.account().name(),
                parts,
                actions(story, words),
                more(opportunity),
                "Data as of " + words.dayTime(opportunity.detectedAt()));
    }

    private static Optional<Note> belowThreshold(OpportunitySnapshot opportunity, Wording words) {
        boolean fallen = opportunity.status().undecided() && opportunity.band() == ScoreBand.LOW;
        return fallen
                ? Optional.of(new Note(
                        Note.Mood.CLOSED,
                        "The score is below the alert threshold of %s now.".formatted(Wording.score(words.threshold())),
                        null))
                : Optional.empty();
    }

    /** Slack takes five at most. */
    private static List<Action> more(OpportunitySnapshot opportunity) {
        if (!opportunity.status().undecided()) {
            return List.of();
        }
        String id = opportunity.id().toString();
        return List.of(
                new Action("snooze_week", "Snooze 7 days", id, null, false),
                new Action("snooze_until", "Snooze until…", id, null, false),
                new Action("not_a_fit", "Not a fit…", id, null, false),
                new Action("already_knew", "I already knew…", id, null, false),
                new Action("why_score", "Why this score", id, null, false));
    }

    private static List<Action> actions(Story story, Wording words) {
        OpportunitySnapshot opportunity = story.opportunity();
        var actions = new ArrayList<Action>();
        String id = opportunity.id().toString();
        if (opportunity.status().undecided()) {
            boolean confirmed = story.is(OpportunityStatus.OPEN) && opportunity.confirmedBy() != null;
            String rep = opportunity.account().salesRep();
            actions.add(
                    confirmed
                            ? new Action(
                                    "qualify_opportunity",
                                    "Qualify for " + (rep == null ? "Sales" : words.firstName(rep)),
                                    id,
                                    null,
                                    true)
                            : new Action("create_opportunity", "Create Expansion Opportunity", id, null, true));
            actions.add(new Action("draft_outreach", "Draft Outreach", id, null, false));
        }
        actions.add(Passages.viewAccount(opportunity));
        if (story.is(OpportunityStatus.QUALIFIED)) {
            actions.addAll(Passages.viewInCrm(story.handover()));
        }
        return List.copyOf(actions);
    }
}
