package io.upswell.notifications.application;

import io.upswell.detection.Evidence;
import io.upswell.detection.Refusal;
import io.upswell.detection.Viewer;
import io.upswell.notifications.domain.Contact;
import io.upswell.notifications.domain.Contacts;
import io.upswell.notifications.domain.Filled;
import io.upswell.notifications.domain.Form;
import io.upswell.notifications.domain.Press;
import io.upswell.notifications.domain.ScoreWords;
import io.upswell.opportunities.DismissReason;
import io.upswell.opportunities.OpportunitySnapshot;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The dialogs behind the buttons, and what is wrong with what comes back. */
@Service
class SlackDialogs {

    static final String QUALIFY = "qualify";
    static final String OUTREACH = "outreach";
    static final String SNOOZE = "snooze";
    static final String DISMISS = "dismiss";
    static final String KNEW = "knew";
    static final String DECLINE = "decline";
    static final String CHANGE = "change";

    private final SlackDecisions decisions;
    private final OutreachDrafts drafts;
    private final Contacts contacts;
    private final Clock clock;

    SlackDialogs(SlackDecisions decisions, OutreachDrafts drafts, Contacts contacts, Clock clock) {
        this.decisions = decisions;
        this.drafts = drafts;
        this.contacts = contacts;
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
            case "draft_outreach" ->
                new Form(
                        OUTREACH,
                        "Draft outreach",
                        "Keep in thread",
                        press.value(),
                        List.of(
                                new Form.Words(recipient(opportunity)),
                                new Form.Entry(
                                        "text", "Text", drafts.draft(opportunity, Viewer.current()), true, true)));
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

    private Form undecided(
            OpportunitySnapshot opportunity, String id, String title, String submit, List<Form.Field> fields) {
        AlreadyHandled.check(opportunity, this::name, clock);
        return new Form(id, title, submit, opportunity.id().toString(), fields);
    }

    private String name(String username) {
        return contacts.findById(username).map(Contact::displayName).orElse(username);
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

    Map<String, String> faults(Filled filled) {
        var faults = new HashMap<String, String>();
        LocalDate today = LocalDate.now(clock);
        switch (filled.form()) {
            case QUALIFY -> {
                value(filled, faults);
                if (!filled.value("close").isEmpty()) {
                    day(filled, "close", faults)
                            .filter(today::isAfter)
                            .ifPresent(d -> faults.put("close", "Choose a day to come."));
                }
            }
            case SNOOZE -> {
                if (!filled.value("until").equals(CHANGE)) {
                    day(filled, "date", faults)
                            .filter(date -> !date.isAfter(today))
                            .ifPresent(date -> faults.put("date", "Choose a day after today."));
                }
            }
            case KNEW ->
                day(filled, "since", faults)
                        .filter(date -> date.isAfter(today))
                        .ifPresent(date -> faults.put("since", "That is still to come."));
            case DECLINE -> {
                if (filled.value("reason").isEmpty()) {
                    faults.put("reason", "Say why, in a few words.");
                }
            }
            default -> {}
        }
        return faults;
    }

    private static void value(Filled filled, Map<String, String> faults) {
        String value = filled.value("value");
        if (!value.isEmpty() && !isAmount(value)) {
            faults.put("value", "Write a figure such as 45000.");
        }
    }

    private static boolean isAmount(String text) {
        try {
            return new BigDecimal(text.replace(",", "")).signum() >= 0;
        } catch (NumberFormatException words) {
            return false;
        }
    }

    private static Optional<LocalDate> day(Filled filled, String field, Map<String, String> faults) {
        try {
            return Optional.of(LocalDate.parse(filled.value(field)));
        } catch (DateTimeParseException none) {
            faults.put(field, "Choose a date.");
            return Optional.empty();
        }
    }
}
