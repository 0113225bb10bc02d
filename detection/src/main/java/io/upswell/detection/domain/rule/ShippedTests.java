package io.upswell.detection.domain.rule;

import io.upswell.detection.EvaluationOutcome;
import io.upswell.detection.GivenFacts;
import io.upswell.detection.RuleTest;
import io.upswell.detection.SignalType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tests that come with the built-in rules: the specification's own examples. */
public final class ShippedTests {

    private static final Double MILLION = 1_000_000.0;

    private ShippedTests() {}

    public static List<RuleTest> all() {
        return List.of(
                usage("92% of the limit gives strength 0.85", MILLION, 1, 920_000, EvaluationOutcome.FIRED, 0.85),
                usage("12% of the limit stays silent", MILLION, 1, 120_000, EvaluationOutcome.NOT_FIRED, null),
                usage("No limit on record is not evaluable", null, 1, 920_000, EvaluationOutcome.NOT_EVALUABLE, null),
                falling("84% and falling stays silent"),
                seats("12 users on 10 seats give strength 0.9", 10, EvaluationOutcome.FIRED, 0.9),
                seats("As many users as seats stay silent", 12, EvaluationOutcome.NOT_FIRED, null),
                seats("No contracted seats on record is not evaluable", null, EvaluationOutcome.NOT_EVALUABLE, null));
    }

    private static RuleTest usage(
            String name,
            @Nullable Double limit,
            int days,
            double value,
            EvaluationOutcome outcome,
            @Nullable Double strength) {
        var given = GivenFacts.none().with(new GivenFacts.Usage("api_calls", limit, days, value, null));
        return new RuleTest(SignalType.USAGE_LIMIT_APPROACHING.key(), name, given, outcome, strength);
    }

    private static RuleTest falling(String name) {
        var given = GivenFacts.none().with(new GivenFacts.Usage("api_calls", MILLION, 84, 60_000, 22_650.0));
        return new RuleTest(SignalType.USAGE_LIMIT_APPROACHING.key(), name, given, EvaluationOutcome.NOT_FIRED, null);
    }

    private static RuleTest seats(
            String name, @Nullable Integer seats, EvaluationOutcome outcome, @Nullable Double strength) {
        var given = GivenFacts.none().with(seats, new GivenFacts.Users(12, "Sales", 300, 1));
        return new RuleTest(SignalType.SEAT_OVERAGE.key(), name, given, outcome, strength);
    }
}
