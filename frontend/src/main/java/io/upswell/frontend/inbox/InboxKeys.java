package io.upswell.frontend.inbox;

import io.upswell.frontend.parts.Notices;
import io.upswell.opportunities.OpportunitySnapshot;

/** What single keys do in the inbox. */
final class InboxKeys {

    private final InboxView inbox;
    private final Decisions decisions;

    InboxKeys(InboxView inbox, Decisions decisions) {
        this.inbox = inbox;
        this.decisions = decisions;
    }

    void press(String key) {
        switch (key) {
            case "j" -> inbox.beside(1).or(inbox::firstIfNone).ifPresent(inbox::go);
            case "k" -> inbox.beside(-1).ifPresent(inbox::go);
            case "Enter" -> inbox.firstIfNone().ifPresent(inbox::go);
            case "Escape" -> inbox.back();
            case "/" -> inbox.focusFilter();
            case "q", "d", "s", "x" ->
                inbox.shown()
                        .filter(opportunity -> opportunity.status().undecided())
                        .ifPresent(opportunity -> decide(key, opportunity));
            default -> Notices.say("No such command.");
        }
    }

    private void decide(String key, OpportunitySnapshot opportunity) {
        switch (key) {
            case "q" -> decisions.qualify(opportunity, inbox);
            case "d" -> decisions.draft(opportunity);
            case "s" -> decisions.snooze(opportunity, inbox);
            default -> decisions.dismiss(opportunity, inbox);
        }
    }
}
