package io.upswell.detection.domain.rule;

import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.User;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The users of an account by department: who is new, who was there before. New is who was first seen within 30 days,
 * today included: {@code today − 30 < firstSeen ≤ today}. There before is who was first seen until then and not gone
 * for the whole 90 days before that.
 */
final class Departments {

    static final int NEW_DAYS = 30;
    private static final int BEFORE_DAYS = 90;

    /**
     * One department; {@code unknown} counts users of whom no first visit is on record, {@code again} those who were
     * here before under another id.
     */
    static final class Department {
        final String name;
        final List<User> newUsers = new ArrayList<>();
        int earlier;
        int again;
        int unknown;
        int active;

        Department(String name) {
            this.name = name;
        }

        int newcomers() {
            return newUsers.size();
        }
    }

    private final Map<String, Department> byKey = new LinkedHashMap<>();
    private final @Nullable String primaryKey;
    private final Acquaintances acquaintances;
    private final List<Department> all;
    private final int users;
    private int newcomersWithout;

    Departments(AccountFacts facts) {
        LocalDate newFrom = facts.today().minusDays(NEW_DAYS).plusDays(1);
        LocalDate beforeFrom = newFrom.minusDays(BEFORE_DAYS);
        users = facts.users().size();
        acquaintances = new Acquaintances(facts.users(), newFrom);
        for (User user : facts.users()) {
            String name = user.department();
            boolean arrived = user.firstSeen() == null || !user.firstSeen().isAfter(facts.today());
            if (name != null && !name.isBlank() && arrived) {
                count(user, of(name), newFrom, beforeFrom);
            } else if (user.firstSeen() != null && arrived && !user.firstSeen().isBefore(newFrom)) {
                newcomersWithout++;
            }
        }
        String named = facts.account().primaryDepartment();
        if (named != null && !named.isBlank()) {
            of(named);
            primaryKey = key(named);
        } else {
            primaryKey = byKey.values().stream()
                    .filter(department -> department.earlier > 0)
                    .max(Comparator.comparingInt(department -> department.earlier))
                    .map(department -> key(department.name))
                    .orElse(null);
        }
        all = byKey.values().stream()
                .sorted(Comparator.comparingInt(Department::newcomers).reversed())
                .toList();
    }

    private void count(User user, Department department, LocalDate newFrom, LocalDate beforeFrom) {
        LocalDate first = user.firstSeen();
        LocalDate last = user.lastSeen();
        boolean isNew = first != null && !first.isBefore(newFrom);
        if (first == null) {
            department.unknown++;
        } else if (isNew && acquaintances.include(user)) {
            department.again++;
        } else if (isNew) {
            department.newUsers.add(user);
        } else if (last == null || !last.isBefore(beforeFrom)) {
            department.earlier++;
        }
        if (last == null ? isNew : !last.isBefore(newFrom)) {
            department.active++;
        }
    }

    /** Those with the most new users first. */
    List<Department> all() {
        return all;
    }

    /** Users on record, with and without a department. */
    int users() {
        return users;
    }

    /** Whether a department is on record at all, be it only the primary one. */
    boolean known() {
        return !byKey.isEmpty();
    }

    /** New users of whom no department is on record: a bucket of their own, and no team. */
    int newcomersWithout() {
        return newcomersWithout;
    }

    @Nullable
    Department primary() {
        return primaryKey == null ? null : byKey.get(primaryKey);
    }

    /** Names of the departments that were there before this one: the primary first, then by size. */
    List<String> before(Department department) {
        Department primary = primary();
        return byKey.values().stream()
                .filter(other -> other != department && (other == primary || other.earlier > 0))
                .sorted(Comparator.comparingInt(
                                (Department other) -> other == primary ? Integer.MIN_VALUE : -other.earlier)
                        .thenComparing(other -> other.name))
                .map(other -> other.name)
                .toList();
    }

    /** Active users by department, largest first. */
    Map<String, Integer> active() {
        Map<String, Integer> active = new LinkedHashMap<>();
        byKey.values().stream()
                .filter(department -> department.active > 0)
                .sorted(Comparator.comparingInt((Department department) -> -department.active))
                .forEach(department -> active.put(department.name, department.active));
        return active;
    }

    private Department of(String name) {
        return byKey.computeIfAbsent(key(name), k -> new Department(name.strip()));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
