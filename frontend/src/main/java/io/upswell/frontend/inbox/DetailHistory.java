package io.upswell.frontend.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.frontend.parts.Words;
import io.upswell.frontend.slack.SlackMessage;
import io.upswell.notifications.Message;
import io.upswell.opportunities.HistoryEntry;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.Origin;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said to whom, and what happened when. */
final class DetailHistory {

    private record Entry(Instant at, String what) {}

    private DetailHistory() {}

    static Component messages(Dossier dossier, Names names, Clock clock) {
        Div list = Markup.div("told-list");
        for (Message message : dossier.messages()) {
            Instant at = message.sentAt() == null ? message.createdAt() : message.sentAt();
            String summary = "Message to %s, %s".formatted(names.first(message.recipient()), outcome(message, clock));
            Details details = new Details(summary, new SlackMessage(message, Words.time(at, clock.getZone())));
            details.addClassName("told");
            list.add(details);
        }
        return list;
    }

    private static String outcome(Message message, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        Instant sent = message.sentAt();
        String when = Words.dateTime(sent == null ? message.createdAt() : sent, clock.getZone(), today);
        String why = message.reason() == null ? "" : " (" + message.reason() + ")";
        return switch (message.status()) {
            case SENT -> "sent " + when;
            case UPDATED -> "sent %s, edited since".formatted(when);
            case QUEUED -> "waits since " + when;
            case HELD -> "held back since %s%s".formatted(when, why);
            case FAILED -> "not accepted%s. It waits here.".formatted(why);
        };
    }

    static Component history(Dossier dossier, Names names, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        Div rows = Markup.div("trail");
        entries(dossier, names).stream()
                .sorted(Comparator.comparing(Entry::at).reversed())
                .forEach(entry -> rows.add(Markup.div(
                        "row s",
                        Markup.span("m2 nw when", Words.dateTime(entry.at(), clock.getZone(), today)),
                        Markup.span("grow", entry.what()))));
        return new Details("History", rows);
    }

    private static List<Entry> entries(Dossier dossier, Names names) {
        OpportunitySnapshot opportunity = dossier.opportunity();
        List<Entry> entries = new ArrayList<>();
        opportunity
                .signals()
                .forEach(signal ->
                        entries.add(new Entry(signal.detectedAt(), signal.type().label() + " detected")));
        dossier.history().forEach(entry -> entries.add(new Entry(entry.at(), told(entry))));
        dossier.messages()
                .forEach(message ->
                        put(entries, message.sentAt(), "Message to %s".formatted(names.full(message.recipient()))));
        dossier.tasks().forEach(task -> put(entries, task.completedAt(), "Task done: " + task.title()));
        dossier.trail()
                .forEach(step -> entries.add(new Entry(
                        step.at(),
                        Words.sentence(step.stage().name()) + (step.by() == null ? "" : " by " + step.by()))));
        return entries;
    }

    private static String told(HistoryEntry entry) {
        String by = entry.byName() == null ? "" : " by " + entry.byName();
        String detail = entry.detail() == null ? "" : ": " + entry.detail();
        return Words.sentence(entry.event().name()) + by + from(entry.origin()) + detail;
    }

    private static String from(Origin origin) {
        return switch (origin) {
            case UI -> " in Upswell";
            case SLACK -> " in Slack";
            case API -> " through the API";
            case SCAN -> " (scan)";
            case CALENDAR -> " (its day came)";
            case WORKFLOW -> " (workflow)";
            case SALES -> " (Sales)";
        };
    }

    private static void put(List<Entry> entries, @Nullable Instant at, String what) {
        if (at != null) {
            entries.add(new Entry(at, what));
        }
    }
}
