package io.upswell.frontend.inbox;

import com.vaadin.flow.component.datepicker.DatePicker;
import io.upswell.detection.AccountDesk;
import io.upswell.frontend.parts.Ask;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.frontend.parts.Notices;
import io.upswell.frontend.parts.Words;
import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.OpportunitySnapshot;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks for what a decision needs, hands it to the desk, offers the way back. */
@Component
class Decisions {

    /** What happens on the page after the desk has answered. */
    interface Outcome {
        /** The opportunity left the list: go on to the next. */
        void decided();

        /** It stays, but reads differently now; also after a refusal, so that the page shows what holds. */
        void changed();
    }

    private final OpportunityDesk opportunities;
    private final AccountDesk accounts;
    private final Outreach outreach;
    private final Names names;
    private final Clock clock;

    Decisions(OpportunityDesk opportunities, AccountDesk accounts, Outreach outreach, Names names, Clock clock) {
        this.opportunities = opportunities;
        this.accounts = accounts;
        this.outreach = outreach;
        this.names = names;
        this.clock = clock;
    }

    void create(OpportunitySnapshot opportunity, Outcome outcome) {
        Notices.attemptAmongOthers(() -> opportunities.create(opportunity.id()));
        outcome.changed();
    }

    void completeTask(UUID task, Outcome outcome) {
        if (Notices.attempt(() -> opportunities.completeTask(task))) {
            Notices.undo("Task done.", () -> {
                opportunities.reopenTask(task);
                outcome.changed();
            });
        }
        outcome.changed();
    }

    void reopen(OpportunitySnapshot opportunity, Outcome outcome) {
        finish(outcome, Notices.attempt(() -> opportunities.reopen(opportunity.id())));
    }

    void draft(OpportunitySnapshot opportunity) {
        outreach.draft(opportunity);
    }

    String qualifyLabel(OpportunitySnapshot opportunity) {
        String rep = opportunity.account().salesRep();
        return rep == null ? "Qualify" : "Qualify for " + names.first(rep);
    }

    void qualify(OpportunitySnapshot opportunity, Outcome outcome) {
        Checklist checklist = new Checklist(opportunity, LocalDate.now(clock));
        Ask.open(
                "Qualify " + opportunity.account().name(),
                qualifyLabel(opportunity),
                () -> {
                    if (!checklist.isReadable()) {
                        return false;
                    }
                    boolean done = Notices.attemptAmongOthers(
                            () -> opportunities.qualify(opportunity.id(), checklist.note(), checklist.found()));
                    if (done) {
                        Notices.say(opportunity.account().name() + " is with Sales now.");
                    }
                    finish(outcome, done);
                    return true;
                },
                checklist.content());
    }

    void snooze(OpportunitySnapshot opportunity, Outcome outcome) {
        SnoozeFields fields = new SnoozeFields(LocalDate.now(clock));
        Ask.open(
                "Snooze " + opportunity.account().name(),
                "Snooze",
                () -> {
                    LocalDate until = fields.until();
                    if (until == null) {
                        return false;
                    }
                    decide(
                            opportunity,
                            () -> opportunities.snooze(opportunity.id(), until),
                            "%s %s.".formatted(opportunity.account().name(), fields.told()),
                            outcome);
                    return true;
                },
                fields.content());
    }

    void dismiss(OpportunitySnapshot opportunity, Outcome outcome) {
        DismissFields fields = new DismissFields();
        Ask.open(
                "Close " + opportunity.account().name(),
                "Close as no opportunity",
                () -> {
                    decide(
                            opportunity,
                            () -> opportunities.dismiss(opportunity.id(), fields.reason(), fields.note()),
                            opportunity.account().name() + " is closed.",
                            outcome);
                    return true;
                },
                fields.content());
    }

    /** The manual baseline: since when somebody knew without Upswell. */
    void alreadyKnew(OpportunitySnapshot opportunity, Outcome outcome) {
        LocalDate today = LocalDate.now(clock);
        DatePicker since = new DatePicker("Since", today);
        since.setMax(today);
        since.setWidthFull();
        Ask.open(
                "I already knew",
                "Record the date",
                () -> {
                    LocalDate day = since.getValue();
                    if (day == null || since.isInvalid()) {
                        return false;
                    }
                    if (Notices.attempt(() -> accounts.recordManualIdentification(
                            opportunity.account().id(), day, null))) {
                        Notices.say("Recorded: known since %s.".formatted(Words.date(day, today)));
                    }
                    outcome.changed();
                    return true;
                },
                Markup.p("s m2", "Says how much earlier than you Upswell is. It changes nothing else."),
                since);
    }

    private void decide(OpportunitySnapshot opportunity, Runnable decision, String done, Outcome outcome) {
        boolean went = Notices.attemptAmongOthers(decision);
        if (went) {
            Notices.undo(done, () -> {
                opportunities.reopen(opportunity.id());
                outcome.changed();
            });
        }
        finish(outcome, went);
    }

    private static void finish(Outcome outcome, boolean decided) {
        if (decided) {
            outcome.decided();
        } else {
            outcome.changed();
        }
    }
}
