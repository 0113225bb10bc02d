package io.upswell.detection.domain.episode;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.MetricUsage;
import io.upswell.detection.domain.User;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known now of how an account stood some days ago, its usage measured with a margin. */
final class EarlierDay {

    private static final int ACTIVE_DAYS = 30;

    private EarlierDay() {}

    static AccountFacts of(AccountFacts facts, int daysAgo) {
        LocalDate day = facts.today().minusDays(daysAgo);
        List<User> users = facts.users().stream()
                .filter(user -> user.firstSeen() == null || !user.firstSeen().isAfter(day))
                .map(user -> seenUntil(user, day))
                .toList();
        return new AccountFacts(
                account(facts.account(), daysAgo == 0 ? facts.account().activeUsers() : active(users, day)),
                facts.asOf().minus(Duration.ofDays(daysAgo)),
                day,
                facts.usage().stream().map(usage -> until(usage, day)).toList(),
                users,
                facts.visits(),
                facts.conversations(),
                facts.findings(),
                facts.priceBook());
    }

    /** Who was seen later had been there before, as far as anybody can know. */
    private static User seenUntil(User user, LocalDate day) {
        LocalDate last = user.lastSeen();
        return last == null || !last.isAfter(day)
                ? user
                : new User(user.id(), user.name(), user.department(), user.firstSeen(), day);
    }

    private static int active(List<User> users, LocalDate day) {
        LocalDate from = day.minusDays(ACTIVE_DAYS);
        return (int) users.stream()
                .filter(user -> user.lastSeen() != null && !user.lastSeen().isBefore(from))
                .count();
    }

    private static MetricUsage until(MetricUsage usage, LocalDate day) {
        int next = Arrays.binarySearch(usage.days(), (int) day.toEpochDay() + 1);
        int size = next < 0 ? -next - 1 : next;
        return new MetricUsage(
                usage.metric(),
                usage.name(),
                usage.kind(),
                usage.period(),
                lowered(usage.limit()),
                Arrays.copyOf(usage.days(), size),
                Arrays.copyOf(usage.values(), size));
    }

    private static @Nullable Double lowered(@Nullable Double limit) {
        return limit == null ? null : limit * Patience.MARGIN;
    }

    private static AccountSnapshot account(AccountSnapshot account, int activeUsers) {
        Map<String, Double> limits = new TreeMap<>(account.limits());
        limits.replaceAll((metric, limit) -> limit * Patience.MARGIN);
        return new AccountSnapshot(
                account.id(),
                account.name(),
                account.arr(),
                account.currency(),
                account.plan(),
                account.planName(),
                account.products(),
                account.contractedSeats(),
                activeUsers,
                limits,
                account.primaryDepartment(),
                account.contractEnd(),
                account.segment(),
                account.csm(),
                account.salesRep());
    }
}
