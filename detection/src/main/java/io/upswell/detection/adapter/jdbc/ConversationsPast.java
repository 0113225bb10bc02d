package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.Conversation;
import io.upswell.detection.adapter.jdbc.Versions.Version;
import io.upswell.detection.domain.AccountPast.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All versions of one account's conversations. */
final class ConversationsPast {

    private final Map<String, Versions<Said>> conversations = new LinkedHashMap<>();

    /** @param conversation {@code null} when it cannot be read */
    record Said(Instant occurredAt, @Nullable Conversation conversation) {}

    /** In the order of ids, the versions of each in the order of arrival; {@code null} when it was taken back. */
    void arrived(Instant at, String id, @Nullable Said version) {
        conversations.computeIfAbsent(id, i -> new Versions<>()).arrived(at, version);
    }

    /** What had taken place between the two, latest first; empty when one of them cannot be read. */
    Optional<List<Conversation>> asOf(Instant asOf, Instant from) {
        List<Said> said = new ArrayList<>();
        for (Versions<Said> versions : conversations.values()) {
            versions.advance(asOf);
            Said one = versions.current();
            if (one != null
                    && !one.occurredAt().isAfter(asOf)
                    && !one.occurredAt().isBefore(from)) {
                said.add(one);
            }
        }
        said.sort(Comparator.comparing(Said::occurredAt));
        List<Conversation> readable = new ArrayList<>(said.size());
        for (Said one : said.reversed()) {
            if (one.conversation() == null) {
                return Optional.empty();
            }
            readable.add(one.conversation());
        }
        return Optional.of(readable);
    }

    /**
     * Which of them will be shown with which edition of the price book.
     *
     * @param recent for how long a conversation is shown
     */
    List<Heard> heard(PriceBookHistory prices, Instant from, Instant until, Duration recent) {
        List<Instant> changes = prices.changes(from, until);
        List<Heard> heard = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Instant begin = latest(changes.get(i), from);
            Instant end = i + 1 < changes.size() ? changes.get(i + 1) : until;
            List<Conversation> shown = new ArrayList<>();
            for (Versions<Said> versions : conversations.values()) {
                shown(versions.all(), begin, end, recent, shown);
            }
            if (!shown.isEmpty()) {
                heard.add(new Heard(prices.at(begin).book(), shown));
            }
        }
        return heard;
    }

    private static void shown(
            List<Version<Said>> versions, Instant begin, Instant end, Duration recent, List<Conversation> shown) {
        for (int i = 0; i < versions.size(); i++) {
            Said one = versions.get(i).fact();
            if (one != null && one.conversation() != null) {
                Instant from = latest(versions.get(i).arrivedAt(), one.occurredAt());
                Instant old = one.occurredAt().plus(recent);
                boolean replaced = i + 1 < versions.size()
                        && !versions.get(i + 1).arrivedAt().isAfter(begin);
                if (!replaced && !from.isAfter(end) && !old.isBefore(begin)) {
                    shown.add(one.conversation());
                }
            }
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
