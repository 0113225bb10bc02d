package io.upswell.detection;

import java.util.Arrays;
import java.util.List;

/**
 * A number that a built-in rule decides by. The shipped ones are the specification's (FR-1.1 to FR-1.7); a
 * {@link RuleSet} holds one value for each.
 */
public enum RuleSetting {
    USAGE_THRESHOLD(SignalType.USAGE_LIMIT_APPROACHING, "Fires above this share of the limit", Unit.SHARE, 0.8, 0.5, 1),
    USAGE_STRENGTH(SignalType.USAGE_LIMIT_APPROACHING, "Strength at the threshold", Unit.STRENGTH, 0.8, 0, 1),
    USAGE_SLOPE(
            SignalType.USAGE_LIMIT_APPROACHING,
            "Strength added per 100% of the limit above it",
            Unit.STRENGTH,
            5.0 / 12,
            0,
            1),
    USAGE_STRONGEST(SignalType.USAGE_LIMIT_APPROACHING, "Strength at most", Unit.STRENGTH, 0.95, 0, 1),
    USAGE_HORIZON(SignalType.USAGE_LIMIT_APPROACHING, "Looks ahead for", Unit.DAYS, 60, 7, 120),
    USAGE_CERTAINTY(
            SignalType.USAGE_LIMIT_APPROACHING,
            "Fires early from this chance of a crossing",
            Unit.SHARE,
            0.5,
            0.1,
            0.99),
    USAGE_EARLY_WEAKEST(
            SignalType.USAGE_LIMIT_APPROACHING, "Strength of an early warning, least", Unit.STRENGTH, 0.6, 0, 1),
    USAGE_EARLY_STRONGEST(
            SignalType.USAGE_LIMIT_APPROACHING, "Strength of an early warning, most", Unit.STRENGTH, 0.8, 0, 1),

    SEATS_OVER(SignalType.SEAT_OVERAGE, "Fires from so many users over the seats", Unit.COUNT, 1, 1, 1_000),
    SEATS_STRENGTH(SignalType.SEAT_OVERAGE, "Strength", Unit.STRENGTH, 0.9, 0, 1),

    FEATURE_VISITS(SignalType.FEATURE_INTEREST, "Visits to locked features that count", Unit.COUNT, 3, 1, 100),
    FEATURE_WINDOW(SignalType.FEATURE_INTEREST, "Looks back for", Unit.DAYS, 30, 1, 30),
    FEATURE_STRENGTH(SignalType.FEATURE_INTEREST, "Strength from one source", Unit.STRENGTH, 0.7, 0, 1),
    FEATURE_STRENGTH_SEVERAL(SignalType.FEATURE_INTEREST, "Strength from several sources", Unit.STRENGTH, 0.8, 0, 1),

    MENTION_WINDOW(SignalType.EXPANSION_MENTION, "Looks back for", Unit.DAYS, 30, 1, 30),
    MENTION_STRENGTH(SignalType.EXPANSION_MENTION, "Strength from one conversation", Unit.STRENGTH, 0.7, 0, 1),
    MENTION_STRENGTH_SEVERAL(
            SignalType.EXPANSION_MENTION, "Strength from several conversations", Unit.STRENGTH, 0.8, 0, 1),

    TEAM_USERS(SignalType.NEW_TEAM_ONBOARDING, "New users of a department that fire", Unit.COUNT, 5, 2, 1_000),
    TEAM_BEFORE(
            SignalType.NEW_TEAM_ONBOARDING, "Users from which a department was there before", Unit.COUNT, 2, 1, 100),
    TEAM_STRENGTH(SignalType.NEW_TEAM_ONBOARDING, "Strength", Unit.STRENGTH, 0.75, 0, 1),

    GROWTH_RISE(SignalType.API_USAGE_GROWTH, "Fires from this rise over 12 weeks", Unit.SHARE, 0.2, 0.05, 2),
    GROWTH_CHANCE(SignalType.API_USAGE_GROWTH, "Fires below this probability of chance", Unit.SHARE, 0.01, 0.001, 0.2),
    GROWTH_STRENGTH(SignalType.API_USAGE_GROWTH, "Strength at that rise", Unit.STRENGTH, 0.65, 0, 1),
    GROWTH_STRONGEST(SignalType.API_USAGE_GROWTH, "Strength at twice the baseline", Unit.STRENGTH, 0.8, 0, 1),

    COMPETITOR_WINDOW(SignalType.COMPETITOR_DISPLACEMENT, "Looks back for", Unit.DAYS, 30, 1, 30),
    COMPETITOR_STRENGTH(SignalType.COMPETITOR_DISPLACEMENT, "Strength", Unit.STRENGTH, 0.8, 0, 1);

    /** What a value counts. */
    public enum Unit {
        /** 0.8 is 80 %. */
        SHARE,
        /** 0 to 1 */
        STRENGTH,
        /** Whole numbers. */
        COUNT,
        /** Whole days. */
        DAYS;

        public boolean whole() {
            return this == COUNT || this == DAYS;
        }
    }

    private final SignalType rule;
    private final String label;
    private final Unit unit;
    private final double shipped;
    private final double least;
    private final double most;

    RuleSetting(SignalType rule, String label, Unit unit, double shipped, double least, double most) {
        this.rule = rule;
        this.label = label;
        this.unit = unit;
        this.shipped = shipped;
        this.least = least;
        this.most = most;
    }

    /** Those of one rule, the most telling one first. */
    public static List<RuleSetting> of(SignalType rule) {
        return Arrays.stream(values()).filter(setting -> setting.rule == rule).toList();
    }

    /** The built-in rule that reads it. */
    public SignalType rule() {
        return rule;
    }

    /** What people read, in sentence case. */
    public String label() {
        return label;
    }

    public Unit unit() {
        return unit;
    }

    /** The value that Upswell comes with. */
    public double shipped() {
        return shipped;
    }

    /** The smallest value that makes sense. */
    public double least() {
        return least;
    }

    /** The largest value that makes sense. */
    public double most() {
        return most;
    }

    /** Whether it can have this value. */
    public boolean allows(double value) {
        return value >= least && value <= most && (!unit.whole() || value == Math.rint(value));
    }
}
