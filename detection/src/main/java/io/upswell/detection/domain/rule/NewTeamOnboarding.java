package io.upswell.detection.domain.rule;

import io.upswell.detection.Evidence;
import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleSetting;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.User;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * FR-1.5: at least 5 users first seen within 30 days in a department that was not there before (fewer than 2 users)
 * and is not the primary one.
 */
final class NewTeamOnboarding implements SummarisingRule<Departments> {

    private final double strength;
    private final int fewestNew;
    private final int thereBefore;

    NewTeamOnboarding(RuleSet rules) {
        this.strength = rules.value(RuleSetting.TEAM_STRENGTH);
        this.fewestNew = rules.whole(RuleSetting.TEAM_USERS);
        this.thereBefore = rules.whole(RuleSetting.TEAM_BEFORE);
    }

    @Override
    public SignalType type() {
        return SignalType.NEW_TEAM_ONBOARDING;
    }

    @Override
    public Departments summarise(AccountFacts facts) {
        return new Departments(facts);
    }

    @Override
    public List<Verdict> judged(Departments departments) {
        if (departments.users() == 0) {
            return List.of(Verdict.notEvaluable(type(), null, "no users on record"));
        }
        if (!departments.known()) {
            return List.of(Verdict.notEvaluable(
                    type(), null, () -> "no department on record for any of %d users".formatted(departments.users())));
        }
        var primary = departments.primary();
        if (primary == null) {
            return List.of(Verdict.notEvaluable(
                    type(), null, "no primary department and no users from before the last 30 days on record"));
        }
        List<Verdict> verdicts = new ArrayList<>(1);
        for (var department : departments.all()) {
            if (department.newcomers() < fewestNew) {
                break; // the others have no more
            }
            if (department != primary && department.earlier + department.again < thereBefore) {
                verdicts.add(judge(department, departments, primary));
            }
        }
        return verdicts.isEmpty()
                ? List.of(Verdict.silent(type(), null, () -> nearestMiss(departments, primary)))
                : verdicts;
    }

    private Verdict judge(Departments.Department department, Departments departments, Departments.Department primary) {
        return department.earlier + department.unknown < thereBefore
                ? Verdict.fired(type(), department.name, () -> found(department, departments, primary))
                : Verdict.notEvaluable(
                        type(),
                        department.name,
                        () -> "no first visit on record for %d users of %s"
                                .formatted(department.unknown, department.name));
    }

    private Found found(Departments.Department department, Departments departments, Departments.Department primary) {
        String details = "%d new users from %s department (%s)"
                .formatted(department.newcomers(), department.name, inWords(departments.before(department)));
        var firstSeen = new TreeSet<LocalDate>();
        department.newUsers.stream()
                .map(User::firstSeen)
                .filter(Objects::nonNull)
                .forEach(firstSeen::add);
        var evidence = new Evidence.Team(
                department.name,
                primary.name,
                department.newUsers.stream().map(User::id).toList(),
                firstSeen.first(),
                firstSeen.last(),
                departments.active());
        return new Found(type(), department.name, details, null, strength, null, List.of(evidence));
    }

    private static String inWords(List<String> before) {
        return switch (before.size()) {
            case 1 -> "was only " + before.getFirst();
            case 2 -> "was %s and %s".formatted(before.get(0), before.get(1));
            case 3 -> "was %s, %s and %s".formatted(before.get(0), before.get(1), before.get(2));
            default -> "joins %d departments".formatted(before.size());
        };
    }

    private String nearestMiss(Departments departments, Departments.Department primary) {
        var all = departments.all();
        for (var department : all) {
            if (department != primary && department.again >= thereBefore) {
                return "%d users in %s look new, but %d of them were here before under another id"
                        .formatted(department.newcomers() + department.again, department.name, department.again);
            }
        }
        if (all.getFirst().newcomers() == 0) {
            return departments.newcomersWithout() == 0
                    ? "no new users with a department in the last 30 days"
                    : "%d new users, none with a department on record".formatted(departments.newcomersWithout());
        }
        for (var department : all) {
            if (department != primary && department.newcomers() > 0 && department.earlier < thereBefore) {
                return "%d of %d new users in %s".formatted(department.newcomers(), fewestNew, department.name);
            }
        }
        var largest = all.getFirst();
        return largest == primary
                ? "%d new users in %s, the primary department".formatted(largest.newcomers(), largest.name)
                : "%d new users in %s, but %d were there before"
                        .formatted(largest.newcomers(), largest.name, largest.earlier);
    }
}
