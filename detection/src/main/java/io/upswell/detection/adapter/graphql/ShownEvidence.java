package io.upswell.detection.adapter.graphql;

import io.upswell.detection.Evidence;
import io.upswell.detection.PriceBookEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evidence of every kind in one shape; what a kind does not have is {@code null} or empty. */
record ShownEvidence(
        String kind,
        String summary,
        @Nullable String quote,
        @Nullable String speaker,
        @Nullable String conversation,
        @Nullable Instant occurredAt,
        @Nullable String metric,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> users,
        int moreUsers,
        @Nullable PriceBookEntry entry,
        Object data) {

    static ShownEvidence of(Evidence evidence, String kind, Object data) {
        return switch (evidence) {
            case Evidence.Usage usage ->
                facts(usage, kind, usage.metric(), usage.from(), usage.to(), List.of(), 0, usage.entry(), data);
            case Evidence.Growth growth ->
                facts(growth, kind, growth.metric(), growth.from(), growth.to(), List.of(), 0, null, data);
            case Evidence.Seats seats -> facts(seats, kind, null, null, null, seats.users(), seats.more(), null, data);
            case Evidence.Visits visits ->
                facts(
                        visits,
                        kind,
                        null,
                        visits.first(),
                        visits.last(),
                        visits.userIds(),
                        visits.users() - visits.userIds().size(),
                        visits.entry(),
                        data);
            case Evidence.Team team ->
                facts(team, kind, null, team.firstSeen(), team.lastFirstSeen(), team.newUsers(), 0, null, data);
            case Evidence.Condition condition -> facts(condition, kind, null, null, null, List.of(), 0, null, data);
            case Evidence.Quote quote ->
                new ShownEvidence(
                        kind,
                        quote.summary(),
                        quote.quote(),
                        quote.speaker(),
                        quote.conversation(),
                        quote.occurredAt(),
                        null,
                        null,
                        null,
                        List.of(),
                        0,
                        quote.entry(),
                        data);
        };
    }

    private static ShownEvidence facts(
            Evidence evidence,
            String kind,
            @Nullable String metric,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<String> users,
            int moreUsers,
            @Nullable PriceBookEntry entry,
            Object data) {
        return new ShownEvidence(
                kind, evidence.summary(), null, null, null, null, metric, from, to, users, moreUsers, entry, data);
    }
}
