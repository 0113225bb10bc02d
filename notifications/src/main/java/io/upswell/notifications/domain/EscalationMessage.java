package io.upswell.notifications.domain;

import io.upswell.notifications.domain.Alert.Action;
import io.upswell.notifications.domain.Alert.Note;
import io.upswell.notifications.domain.Alert.Note.Mood;
import io.upswell.notifications.domain.Alert.Part;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.OpportunityStatus;
import java.util.ArrayList;
import java.util.List;

/** The manager's: somebody of the team has not answered an important alert. */
final class EscalationMessage {

    private EscalationMessage() {}

    static Alert of(Story story, Wording words) {
        OpportunitySnapshot opportunity = story.opportunity();
        var parts = new ArrayList<Part>();
        parts.add(Passages.headline(opportunity));
        parts.add(Gists.of(opportunity));
        boolean waiting = opportunity.status().undecided() && opportunity.confirmedBy() == null;
        String csm = opportunity.account().csm();
        if (waiting) {
            parts.add(new Note(
                    Mood.OPEN,
                    "%s has not answered yet."
                            .formatted(
                                    csm == null
                                            ? "Customer Success"
                                            : words.names().apply(csm)),
                    null));
        } else {
            Outcomes.note(story, words).ifPresent(parts::add);
        }
        var actions = new ArrayList<Action>();
        if (waiting && opportunity.status() != OpportunityStatus.SNOOZED) {
            actions.add(new Action(
                    "create_opportunity",
                    "Create Expansion Opportunity",
                    opportunity.id().toString(),
                    null,
                    true));
        }
        actions.add(Passages.viewAccount(opportunity));
        return new Alert(
                Alert.Occasion.ESCALATION,
                "Expansion Signal Waits: " + opportunity.account().name(),
                parts,
                List.copyOf(actions),
                null);
    }
}
