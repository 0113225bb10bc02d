package io.upswell.detection;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fact that a signal stands on (FR-2.3), with enough in it to be shown and to be opened. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Evidence.Usage.class, name = "usage"),
    @JsonSubTypes.Type(value = Evidence.Growth.class, name = "growth"),
    @JsonSubTypes.Type(value = Evidence.Seats.class, name = "seats"),
    @JsonSubTypes.Type(value = Evidence.Quote.class, name = "quote"),
    @JsonSubTypes.Type(value = Evidence.Visits.class, name = "visits"),
    @JsonSubTypes.Type(value = Evidence.Team.class, name = "team"),
    @JsonSubTypes.Type(value = Evidence.Condition.class, name = "condition")
})
public sealed interface Evidence {

    /** Ids that evidence about people tells at most; it says how many more there are. */
    int MOST_NAMED = 50;

    /** One line in plain words. */
    String summary();

    /**
     * Usage of a metric in its current period against the limit.
     *
     * @param used in the metric's own unit, over the current period
     * @param crossingFrom first day of the projected crossing, {@code null} when none is projected
     * @param crossingTo last day of the projected crossing
     * @param from day of the first point that counts, {@code null} in evidence from before it was kept
     * @param to day of the last one
     * @param entry the plan that sets the limit, {@code null} when it is the account's own
     */
    record Usage(
            String metric,
            String metricName,
            double used,
            double limit,
            LocalDate asOf,
            @Nullable LocalDate crossingFrom,
            @Nullable LocalDate crossingTo,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable PriceBookEntry entry)
            implements Evidence {

        public Usage(
                String metric,
                String metricName,
                double used,
                double limit,
                LocalDate asOf,
                @Nullable LocalDate crossingFrom,
                @Nullable LocalDate crossingTo) {
            this(metric, metricName, used, limit, asOf, crossingFrom, crossingTo, null, null, null);
        }

        public double ratio() {
            return used / limit;
        }

        @Override
        public String summary() {
            return "%s: %,.0f of %,.0f".formatted(metricName, used, limit);
        }
    }

    /**
     * Usage of a metric against its own baseline (FR-1.6): what a usual day shows, in the metric's own unit.
     *
     * @param from first day of the twelve weeks looked at; the first four of them are the baseline
     * @param to last day; it and the 13 before it are now
     */
    record Growth(String metric, String metricName, double baseline, double now, LocalDate from, LocalDate to)
            implements Evidence {

        /** In shares of the baseline. */
        public double rise() {
            return now / baseline - 1;
        }

        @Override
        public String summary() {
            return "%s: a usual day from %,.0f to %,.0f".formatted(metricName, baseline, now);
        }
    }

    /**
     * Users seen in the last 30 days, without those who only passed by, against the contracted seats.
     *
     * @param users ids of those users, who came last first, at most {@link #MOST_NAMED}
     */
    record Seats(int activeUsers, int contractedSeats, List<String> users) implements Evidence {

        /** Evidence from before ids were kept has none. */
        public Seats(int activeUsers, int contractedSeats, @Nullable List<String> users) {
            this.activeUsers = activeUsers;
            this.contractedSeats = contractedSeats;
            this.users = users == null ? List.of() : users;
        }

        public Seats(int activeUsers, int contractedSeats) {
            this(activeUsers, contractedSeats, List.of());
        }

        /** Users beside those whose ids are told. */
        public int more() {
            return activeUsers - users.size();
        }

        @Override
        public String summary() {
            return "%d active users on %d contracted seats".formatted(activeUsers, contractedSeats);
        }
    }

    /**
     * Words of the customer, verbatim.
     *
     * @param segment index of the segment in the conversation, from 0; −1 when an upstream system said it
     * @param start offset of the quote's first character in the segment's text
     * @param end offset behind its last one
     * @param entry the product, plan or competitor that the words are about, {@code null} for an expansion mention
     */
    record Quote(
            String conversation,
            String channel,
            @Nullable String title,
            Instant occurredAt,
            @Nullable String speaker,
            int segment,
            int start,
            int end,
            String quote,
            @Nullable PriceBookEntry entry)
            implements Evidence {

        public Quote(
                String conversation,
                String channel,
                @Nullable String title,
                Instant occurredAt,
                @Nullable String speaker,
                int segment,
                int start,
                int end,
                String quote) {
            this(conversation, channel, title, occurredAt, speaker, segment, start, end, quote, null);
        }

        @Override
        public String summary() {
            return "“%s”".formatted(quote);
        }
    }

    /**
     * Visits to a feature that the account does not own.
     *
     * @param userIds of the visitors, at most {@link #MOST_NAMED}
     * @param entry the product or plan that sells the feature, {@code null} in evidence from before it was kept
     */
    record Visits(
            String feature,
            int visits,
            int users,
            LocalDate first,
            LocalDate last,
            List<String> userIds,
            @Nullable PriceBookEntry entry)
            implements Evidence {

        /** Evidence from before ids were kept has none. */
        public Visits(
                String feature,
                int visits,
                int users,
                LocalDate first,
                LocalDate last,
                @Nullable List<String> userIds,
                @Nullable PriceBookEntry entry) {
            this.feature = feature;
            this.visits = visits;
            this.users = users;
            this.first = first;
            this.last = last;
            this.userIds = userIds == null ? List.of() : userIds;
            this.entry = entry;
        }

        public Visits(String feature, int visits, int users, LocalDate first, LocalDate last) {
            this(feature, visits, users, first, last, List.of(), null);
        }

        @Override
        public String summary() {
            return "%d visits by %d users to %s".formatted(visits, users, feature);
        }
    }

    /**
     * A department that was not there before.
     *
     * @param newUsers ids of its users first seen in the last 30 days
     * @param departments active users per department, the new one included
     */
    record Team(
            String department,
            @Nullable String primaryDepartment,
            List<String> newUsers,
            LocalDate firstSeen,
            LocalDate lastFirstSeen,
            Map<String, Integer> departments)
            implements Evidence {
        @Override
        public String summary() {
            return "%d new users in %s".formatted(newUsers.size(), department);
        }
    }

    /**
     * The condition of a rule that a manager wrote, with the facts that it read.
     *
     * @param rule its id
     * @param name as people call it
     * @param facts by the names of the condition, in the order in which they were read
     * @param play what to do first, {@code null} where the type says it
     */
    record Condition(
            String rule,
            String name,
            Map<String, Object> facts,
            @Nullable String play) implements Evidence {
        @Override
        public String summary() {
            return facts.entrySet().stream()
                    .map(fact -> "%s %s".formatted(fact.getKey(), fact.getValue()))
                    .collect(joining(", ", name + ": ", ""));
        }
    }
}
