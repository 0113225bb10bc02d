package io.upswell.notifications.application;

import io.upswell.detection.Evidence;
import io.upswell.detection.Refusal;
import io.upswell.detection.Viewer;
import io.upswell.notifications.domain.Form;
import io.upswell.notifications.domain.Press;
import io.upswell.notifications.domain.ScoreWords;
import io.upswell.opportunities.DismissReason;
import io.upswell.opportunities.OpportunitySnapshot;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The dialogs behind the buttons. */
@Service
class SlackDialogs {

    static final String QUALIFY = "qualify";
    static final String OUTREACH = "outreach";
    static final String SNOOZE = "snooze";
    static final String DISMISS = "dismiss";
    static final String KNEW = "knew";
    static final String DECLINE = "decline";
    static final String CHANGE = "change";
    private static final String DRAFT = "draft_outreach";

    private final SlackDecisions decisions;
    private final PhrasedDrafts drafts;
    private final AlreadyHandled handled;
    private final Clock clock;

    SlackDialogs(SlackDecisions decisions, PhrasedDrafts drafts, AlreadyHandled handled, Clock clock) {
        this.decisions = decisions;
        this.drafts = drafts;
        this.handled = handled;
        this.clock = clock;
    }

    Form form(Press press) {
        if (press.action().equals("decline_handoff")) {
            return new Form(
                    DECLINE,
                    "Decline the handoff",
                    "Decline",
                    press.value(),
                    List.of(new Form.Entry("reason", "Why", "", true, true)));
        }
        UUID id = SlackDecisions.id(press.value());
        OpportunitySnapshot opportunity = decisions.opportunity(id);
        return switch (press.action()) {
            case "why_score" -> new Form("why", "Why this score", null, press.value(), ScoreWords.of(opportunity));
            case DRAFT -> drafts.wanted() ? writing(press) : outreach(opportunity);
            case "qualify_opportunity" ->
                undecided(
                        opportunity,
                        QUALIFY,
                        "Qualify for Sales",
                        "Qualify",
                        Checklist.fields(opportunity, contact(opportunity).orElse(null)));
            case "snooze_until" ->
                undecided(
                        opportunity,
                        SNOOZE,
                        "Snooze",
                        "Snooze",
                        List.of(
                                new Form.Choice(
                                        "until",
                                        "Until",
                                        List.of(
                                                new Form.Option(CHANGE, "something changes"),
                                                new Form.Option("date", "a date"))),
                                new Form.Day(
                                        "date", "Date", LocalDate.now(clock).plusDays(30), false)));
            case "not_a_fit" ->
                undecided(
                        opportunity,
                        DISMISS,
                        "Not a fit",
                        "Dismiss",
                        List.of(
                                new Form.Choice("reason", "Reason", reasons()),
                                new Form.Entry("note", "Note", "", true, false)));
            case "already_knew" ->
                new Form(
                        KNEW,
                        "I already knew",
                        "Save",
                        press.value(),
                        List.of(
                                new Form.Day("since", "Since", LocalDate.now(clock), true),
                                new Form.Entry("note", "Note", "", true, false)));
            default -> throw new Refusal.BadRequest("there is no button %s.".formatted(press.action()));
        };
    }

    /** Where the first form only says that something takes a while: what it was waiting for. */
    Optional<Form> finished(Press press) {
        return press.action().equals(DRAFT) && drafts.wanted()
                ? Optional.of(outreach(decisions.opportunity(SlackDecisions.id(press.value()))))
                : Optional.empty();
    }

    private static Form writing(Press press) {
        return new Form(
                OUTREACH,
                "Draft outreach",
                null,
                press.value(),
                List.of(new Form.Words("The draft is being written from the evidence.")));
    }

    private Form outreach(OpportunitySnapshot opportunity) {
        return new Form(
                OUTREACH,
                "Draft outreach",
                "Keep in thread",
                opportunity.id().toString(),
                List.of(
                        new Form.Words(recipient(opportunity)),
                        new Form.Entry("text", "Text", drafts.draft(opportunity, Viewer.current()), true, true)));
    }

    private Form undecided(
            OpportunitySnapshot opportunity, String id, String title, String submit, List<Form.Field> fields) {
        handled.check(opportunity);
        return new Form(id, title, submit, opportunity.id().toString(), fields);
    }

    private static List<Form.Option> reasons() {
        return Stream.of(DismissReason.values())
                .map(reason -> new Form.Option(
                        reason.name(), reason.name().toLowerCase(Locale.ROOT).replace('_', ' ')))
                .toList();
    }

    private static String recipient(OpportunitySnapshot opportunity) {
        return "To %s"
                .formatted(contact(opportunity)
                        .map(name -> name + ", " + opportunity.account().name())
                        .orElse(opportunity.account().name()));
    }

    /** Who of the customer's people spoke of it. */
    static Optional<String> contact(OpportunitySnapshot opportunity) {
        return opportunity.signals().stream()
                .flatMap(signal -> signal.evidence().stream())
                .map(evidence -> evidence instanceof Evidence.Quote quote ? quote.speaker() : null)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }
}
