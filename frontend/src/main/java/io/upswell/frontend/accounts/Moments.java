package io.upswell.frontend.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import io.upswell.detection.Conversation;
import io.upswell.detection.Signal;
import io.upswell.frontend.parts.Family;
import io.upswell.frontend.parts.Icon;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.frontend.parts.Words;
import io.upswell.notifications.Message;
import io.upswell.opportunities.FollowUpTask;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.saleshandoff.HandoffDesk.StageEntry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes what the modules know of an account into one sequence, newest first. */
final class Moments {

    private final List<Moment> all = new ArrayList<>();
    private final Names names;
    private final ZoneId zone;

    private Moments(Names names, ZoneId zone) {
        this.names = names;
        this.zone = zone;
    }

    static List<Moment> of(AccountDossier dossier, Names names, ZoneId zone) {
        Moments moments = new Moments(names, zone);
        dossier.signals().forEach(moments::signal);
        dossier.conversations().forEach(moments::conversation);
        dossier.messages().forEach(moments::message);
        dossier.tasks().forEach(moments::task);
        dossier.trail().forEach(moments::stage);
        moments.decision(dossier.opportunity());
        return moments.all.stream()
                .sorted(Comparator.comparing(Moment::at).reversed())
                .toList();
    }

    private void signal(Signal signal) {
        add(
                signal.detectedAt(),
                Moment.Kind.SIGNAL,
                Family.tile(signal.type()),
                "Signal: " + signal.type().label().toLowerCase(Locale.ROOT),
                signal.details(),
                Markup.span("num", "%.2f".formatted(signal.strength())));
    }

    private void conversation(Conversation conversation) {
        String said = conversation.segments().stream()
                .filter(segment -> segment.side() == Conversation.Side.CUSTOMER)
                .findFirst()
                .map(segment -> "“%s” %s".formatted(segment.text(), Objects.requireNonNullElse(segment.speaker(), "")))
                .orElse("");
        Anchor open = new Anchor(
                "accounts/%s?conversation=%s".formatted(encode(conversation.account()), encode(conversation.id())),
                "Open");
        add(
                conversation.occurredAt(),
                Moment.Kind.CONVERSATION,
                tile("email".equals(conversation.channel()) ? Icon.MAIL : Icon.CHAT),
                Words.sentence(conversation.channel())
                        + (conversation.title() == null ? "" : ": " + conversation.title()),
                said,
                open);
    }

    private void message(Message message) {
        Instant sent = message.sentAt();
        if (sent != null) {
            add(
                    sent,
                    Moment.Kind.MESSAGE,
                    Markup.span("tile HIGH", Icon.FLAG.create()),
                    "Message to " + names.first(message.recipient()),
                    message.text().lines().findFirst().orElse("").replaceAll(":[a-z0-9_+-]+:\\s*", ""),
                    Markup.span("num", Words.time(sent, zone)));
        }
    }

    private void task(FollowUpTask task) {
        Instant done = task.completedAt();
        if (done != null) {
            String who = names.full(task.assignee());
            add(done, Moment.Kind.DECISION, tile(Icon.CHECK), "Task done: " + task.title(), who, new Span("Done"));
        }
    }

    private void decision(@Nullable OpportunitySnapshot opportunity) {
        Instant at = opportunity == null ? null : opportunity.qualifiedAt();
        if (opportunity != null && at != null) {
            add(
                    at,
                    Moment.Kind.DECISION,
                    tile(Icon.CHECK),
                    "Qualified by " + names.full(opportunity.qualifiedBy()),
                    Objects.requireNonNullElse(opportunity.note(), ""),
                    Markup.span("num", Words.time(at, zone)));
        }
    }

    private void stage(StageEntry step) {
        add(
                step.at(),
                Moment.Kind.SALES,
                tile(Icon.HANDOFF),
                "Sales: " + Words.sentence(step.stage().name()).toLowerCase(Locale.ROOT),
                step.by() == null ? "" : "by " + step.by(),
                Markup.span("num", Words.time(step.at(), zone)));
    }

    private void add(Instant at, Moment.Kind kind, Span mark, String title, String detail, Component aside) {
        all.add(new Moment(at, kind, mark, title, detail, aside));
    }

    private static Span tile(Icon icon) {
        return Markup.span("tile", icon.create());
    }

    private static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }
}
