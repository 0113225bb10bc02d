package io.upswell.frontend.rules;

import io.upswell.detection.OwnRule;
import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleStudio;
import io.upswell.detection.RuleTest;
import io.upswell.detection.RuleVersion;
import io.upswell.detection.SignalType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The version on the page with what was edited since; nothing of that is kept before it is saved. */
final class Working {

    private final RuleVersion version;
    private final RuleVersion live;
    private RuleSet rules;
    private List<RuleTest> tests;

    Working(RuleVersion version, RuleVersion live) {
        this.version = version;
        this.live = live;
        this.rules = version.rules();
        this.tests = version.tests();
    }

    RuleVersion version() {
        return version;
    }

    RuleVersion live() {
        return live;
    }

    RuleSet rules() {
        return rules;
    }

    List<RuleTest> tests() {
        return tests;
    }

    List<RuleTest> tests(String rule) {
        return tests.stream().filter(test -> test.rule().equals(rule)).toList();
    }

    boolean edited() {
        return !rules.equals(version.rules()) || !tests.equals(version.tests());
    }

    /** "v4 draft", "v3 live" */
    String label() {
        if (edited() && !version.open()) {
            return "new draft";
        }
        String state = switch (version.state()) {
            case DRAFT -> "draft";
            case SHADOW -> "in shadow";
            case LIVE -> "live";
            case PAST -> "was live";
        };
        return "v%d %s".formatted(version.number(), state);
    }

    void set(RuleSet changed) {
        rules = changed;
    }

    void turn(SignalType type, boolean on) {
        Set<SignalType> off = new HashSet<>(rules.off());
        if (on) {
            off.remove(type);
        } else {
            off.add(type);
        }
        rules = new RuleSet(rules.version(), off, rules.settings(), rules.weights(), rules.own());
    }

    Optional<OwnRule> own(String id) {
        return rules.own().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    void add(OwnRule rule) {
        List<OwnRule> all = new ArrayList<>(rules.own());
        all.add(rule);
        rules = rules.with(all);
    }

    void change(String id, UnaryOperator<OwnRule> change) {
        rules = rules.with(rules.own().stream()
                .map(rule -> rule.id().equals(id) ? change.apply(rule) : rule)
                .toList());
    }

    /** With its tests. */
    void remove(String id) {
        rules = rules.with(
                rules.own().stream().filter(rule -> !rule.id().equals(id)).toList());
        tests = tests.stream().filter(test -> !test.rule().equals(id)).toList();
    }

    void add(RuleTest test) {
        List<RuleTest> all = new ArrayList<>(tests);
        all.add(test);
        tests = List.copyOf(all);
    }

    void remove(RuleTest test) {
        tests = tests.stream().filter(one -> !one.equals(test)).toList();
    }

    /** A new draft where the version cannot be changed any more. */
    RuleStudio.Draft draft() {
        return version.open()
                ? new RuleStudio.Draft(version.revision(), version.base(), rules, tests, version.note())
                : new RuleStudio.Draft(0, version.number(), rules.as(0), tests, null);
    }
}
