package io.upswell.detection.domain.rule;

import io.upswell.detection.Evidence;
import io.upswell.detection.RuleSet;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.MetricNames;
import io.upswell.detection.domain.MetricUsage;
import io.upswell.detection.domain.forecast.Forecast;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * FR-1.1: a metric's usage of the current period is above 80 % of its limit, strictly, and not clearly on the way back;
 * or below, and likely to reach the limit within 60 days. One value in the period is enough for the ratio; direction and
 * forecast need four weeks.
 */
final class UsageLimitApproaching implements SummarisingRule<UsageLimitApproaching.Summary> {

    private static final double STEP = 0.05;

    private final UsageTerms terms;

    UsageLimitApproaching(RuleSet rules) {
        this.terms = UsageTerms.of(rules);
    }

    /** @param unused names of the metrics that have a limit but no usage, by id */
    record Summary(List<Headroom> headrooms, List<Unused> unused) {}

    record Unused(String metric, String name) {}

    @Override
    public SignalType type() {
        return SignalType.USAGE_LIMIT_APPROACHING;
    }

    @Override
    public Summary summarise(AccountFacts facts) {
        List<Headroom> headrooms = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (MetricUsage metric : facts.usage()) {
            if (metric.days().length > 0 || metric.limit() != null) {
                known.add(metric.metric());
                headrooms.add(Headroom.of(metric, facts.today(), terms));
            }
        }
        List<Unused> unused = facts.account().limits().keySet().stream()
                .filter(metric -> !known.contains(metric))
                .sorted()
                .map(metric -> new Unused(metric, MetricNames.of(metric)))
                .toList();
        return new Summary(headrooms, unused);
    }

    @Override
    public List<Verdict> judged(Summary summary) {
        List<Verdict> verdicts = new ArrayList<>(summary.headrooms().size());
        for (Headroom headroom : summary.headrooms()) {
            verdicts.add(judge(headroom));
        }
        for (Unused unused : summary.unused()) {
            verdicts.add(Verdict.notEvaluable(
                    type(), unused.metric(), () -> "no %s usage on record".formatted(unused.name())));
        }
        return verdicts.isEmpty()
                ? List.of(Verdict.notEvaluable(type(), null, "no usage and no limits on record"))
                : verdicts;
    }

    private Verdict judge(Headroom headroom) {
        String metric = headroom.metric().metric();
        return switch (headroom.standing()) {
            case ABOVE, HEADING_THERE -> Verdict.fired(type(), metric, () -> found(headroom));
            case BELOW, RECEDING, NOTHING_THIS_PERIOD ->
                Verdict.silent(type(), metric, () -> HeadroomWords.reason(headroom));
            case NO_USAGE, NO_LIMIT, STALE ->
                Verdict.notEvaluable(type(), metric, () -> HeadroomWords.reason(headroom));
        };
    }

    private Found found(Headroom headroom) {
        Share share = Objects.requireNonNull(headroom.share());
        MetricUsage metric = headroom.metric();
        Forecast ahead = headroom.ahead();
        var evidence = new Evidence.Usage(
                metric.metric(),
                metric.name(),
                share.usage().used(),
                share.limit(),
                headroom.today(),
                ahead == null ? null : ahead.from(),
                ahead == null ? null : ahead.to());
        double strength = headroom.standing() == Headroom.Standing.HEADING_THERE
                ? early(Objects.requireNonNull(headroom.forecast()).likely())
                : share.strength();
        return new Found(
                type(), metric.metric(), HeadroomWords.details(headroom), null, strength, null, List.of(evidence));
    }

    /** By how likely the crossing is, in steps: a chance that moves a little is no news. */
    private double early(double likely) {
        double graded =
                terms.early() + (terms.mostEarly() - terms.early()) * (likely - terms.likely()) / (1 - terms.likely());
        return Math.round(Math.floor(graded / STEP + 1e-9) * STEP * 100) / 100.0;
    }
}
