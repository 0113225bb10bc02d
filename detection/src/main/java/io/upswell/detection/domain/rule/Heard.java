package io.upswell.detection.domain.rule;

import io.upswell.detection.Conversation;
import io.upswell.detection.Evidence;
import io.upswell.detection.Finding;
import io.upswell.detection.domain.AccountFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What customers said lately, and how it is told. */
final class Heard {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);

    private Heard() {}

    /** Of the last {@code days} days, latest first. */
    static List<Conversation> recent(AccountFacts facts, int days) {
        return facts.conversations().stream()
                .filter(conversation -> isRecent(conversation.occurredAt(), facts, days))
                .sorted(Comparator.comparing(Conversation::occurredAt).reversed())
                .toList();
    }

    static boolean isRecent(Instant at, AccountFacts facts, int days) {
        return !at.isBefore(facts.asOf().minus(Duration.ofDays(days))) && !at.isAfter(facts.asOf());
    }

    static List<Finding> findings(Conversation conversation, AccountFacts facts) {
        return facts.findings().getOrDefault(conversation.id(), List.of());
    }

    static Evidence.Quote quote(Conversation conversation, Finding finding) {
        boolean known = finding.segment() >= 0
                && finding.segment() < conversation.segments().size();
        return new Evidence.Quote(
                conversation.id(),
                conversation.channel(),
                conversation.title(),
                conversation.occurredAt(),
                known ? conversation.segments().get(finding.segment()).speaker() : null,
                finding.segment(),
                finding.start(),
                finding.end(),
                finding.quote());
    }

    /** What an upstream system wrote about a conversation. */
    static Evidence.Quote note(Conversation conversation, String note) {
        return new Evidence.Quote(
                conversation.id(),
                conversation.channel(),
                conversation.title(),
                conversation.occurredAt(),
                null,
                -1,
                0,
                note.length(),
                note);
    }

    /** Such as {@code "Asked about Advanced Analytics" - Meeting Jan 28}. */
    static String told(String words, String channel, Instant at, ZoneId zone) {
        return "\"%s\" - %s %s"
                .formatted(
                        words.strip().replace('"', '\''),
                        channel.substring(0, 1).toUpperCase(Locale.ROOT) + channel.substring(1),
                        DAY.format(at.atZone(zone)));
    }

    static String source(String channel) {
        return switch (channel) {
            case "meeting" -> "meeting_transcript";
            case "support" -> "support_ticket";
            default -> channel;
        };
    }

    static String count(List<Conversation> conversations, int days) {
        return conversations.isEmpty()
                ? "no conversation in the last %d days".formatted(days)
                : "%d %s in %d days"
                        .formatted(
                                conversations.size(),
                                conversations.size() == 1 ? "conversation" : "conversations",
                                days);
    }
}
