package io.upswell.detection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The facts of an invented account that a rule is tested with; what is not given is not on record. */
public record GivenFacts(
        @Nullable BigDecimal arr,
        @Nullable String plan,
        @Nullable String segment,
        List<String> products,
        @Nullable Integer seats,
        @Nullable Integer contractEndsIn,
        @Nullable String primaryDepartment,
        List<Usage> usage,
        List<Users> users,
        List<Said> said,
        List<Visited> visited) {

    public GivenFacts {
        products = Objects.requireNonNullElse(products, List.of());
        usage = Objects.requireNonNullElse(usage, List.of());
        users = Objects.requireNonNullElse(users, List.of());
        said = Objects.requireNonNullElse(said, List.of());
        visited = Objects.requireNonNullElse(visited, List.of());
    }

    /** Nothing on record. */
    public static GivenFacts none() {
        return new GivenFacts(
                null, null, null, List.of(), null, null, null, List.of(), List.of(), List.of(), List.of());
    }

    /** The same with usage. */
    public GivenFacts with(Usage one) {
        return new GivenFacts(
                arr,
                plan,
                segment,
                products,
                seats,
                contractEndsIn,
                primaryDepartment,
                List.of(one),
                users,
                said,
                visited);
    }

    /** The same with users on so many contracted seats. */
    public GivenFacts with(@Nullable Integer contracted, Users some) {
        return new GivenFacts(
                arr,
                plan,
                segment,
                products,
                contracted,
                contractEndsIn,
                primaryDepartment,
                usage,
                List.of(some),
                said,
                visited);
    }

    /**
     * Usage over 30 rolling days, on a straight line from one day's value to the last one's.
     *
     * @param limit {@code null} when none is on record
     * @param days that end yesterday; 1 where nothing is given
     * @param from value of the first day
     * @param to value of the last day, as the first where nothing is given
     */
    public record Usage(
            String metric,
            @Nullable Double limit,
            @Nullable Integer days,
            double from,
            @Nullable Double to) {}

    /**
     * People of one department.
     *
     * @param firstSeen days ago
     * @param lastSeen days ago, yesterday where nothing is given
     */
    public record Users(
            int count,
            @Nullable String department,
            @Nullable Integer firstSeen,
            @Nullable Integer lastSeen) {}

    /**
     * What the text analysis found in a conversation of its own.
     *
     * @param subject id of the product, plan or competitor
     * @param daysAgo 1 where nothing is given
     */
    public record Said(
            SignalType type,
            @Nullable String subject,
            String quote,
            @Nullable Integer daysAgo) {}

    /** Visits to a feature, all of them yesterday. */
    public record Visited(String feature, int count) {}
}
