package io.upswell.detection.domain.rule;

import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.User;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who uses the seats of an account (FR-1.2).
 *
 * @param seats contracted, {@code null} when not on record
 * @param users all on record
 * @param active seen within 30 days
 * @param passing of the active: seen on a single day, or for less than a week and not for two weeks since; 0 when that
 *     would be everybody, for then it is the record that began today
 * @param joined of those who stay: first seen within 30 days
 * @param everSeen whether any user's last visit is on record
 */
record Occupancy(@Nullable Integer seats, int users, int active, int passing, int joined, boolean everSeen) {

    private static final int ACTIVE_DAYS = 30;
    private static final int SHORT = 7;
    private static final int GONE = 14;

    static Occupancy of(AccountFacts facts) {
        int passing = 0;
        int joined = 0;
        boolean seen = false;
        for (User user : facts.users()) {
            LocalDate last = user.lastSeen();
            seen |= last != null;
            LocalDate first = user.firstSeen();
            LocalDate recently = facts.today().minusDays(ACTIVE_DAYS);
            if (last == null || first == null || last.isBefore(recently)) {
                continue;
            }
            if (passesBy(first, last, facts.today())) {
                passing++;
            } else if (first.isAfter(recently)) {
                joined++;
            }
        }
        int active = facts.account().activeUsers();
        return new Occupancy(
                facts.account().contractedSeats(),
                facts.users().size(),
                active,
                passing < active ? passing : 0,
                joined,
                seen);
    }

    private static boolean passesBy(LocalDate first, LocalDate last, LocalDate today) {
        return !last.isAfter(first) || last.isBefore(first.plusDays(SHORT)) && last.isBefore(today.minusDays(GONE));
    }

    /** The active who do not just pass by. */
    int staying() {
        return active - passing;
    }

    /** Ids of the active who do not just pass by, who came last first. */
    static List<String> whoStay(AccountFacts facts) {
        LocalDate recently = facts.today().minusDays(ACTIVE_DAYS);
        List<User> active = facts.users().stream()
                .filter(user -> user.lastSeen() != null && !user.lastSeen().isBefore(recently))
                .toList();
        List<User> staying = active.stream()
                .filter(user -> user.firstSeen() == null
                        || user.lastSeen() == null
                        || !passesBy(user.firstSeen(), user.lastSeen(), facts.today()))
                .toList();
        return (staying.isEmpty() ? active : staying)
                .stream()
                        .sorted(Comparator.comparing(
                                        User::firstSeen, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                                .reversed()
                                .thenComparing(User::id))
                        .map(User::id)
                        .toList();
    }
}
