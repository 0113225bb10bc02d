package io.upswell.detection.domain.rule;

import io.upswell.detection.Evidence;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.MetricUsage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * FR-1.1: a metric's usage of the current period is above 80 % of its limit, strictly, and not clearly falling. One
 * value in the period is enough for the ratio; direction and projection need four weeks.
 */
final class UsageLimitApproaching implements Rule {

    /** Days from which on it is said how old the newest value is. */
    private static final int OLD = 7;

    @Override
    public SignalType type() {
        return SignalType.USAGE_LIMIT_APPROACHING;
    }

    @Override
    public List<Verdict> judge(AccountFacts facts) {
        List<Verdict> verdicts = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (MetricUsage metric : facts.usage()) {
            if (metric.days().length > 0) {
                used.add(metric.metric());
                verdicts.add(judge(metric, facts.today()));
            }
        }
        facts.account().limits().keySet().stream()
                .filter(metric -> !used.contains(metric))
                .sorted()
                .map(metric -> notEvaluable(metric, "no %s usage on record".formatted(nameOf(metric, facts))))
                .forEach(verdicts::add);
        return verdicts.isEmpty()
                ? List.of(Verdict.notEvaluable(type(), null, "no usage and no limits on record"))
                : verdicts;
    }

    private Verdict judge(MetricUsage metric, LocalDate today) {
        String name = metric.name();
        Double limit = metric.limit();
        if (limit == null) {
            return notEvaluable(metric.metric(), "no %s limit on record".formatted(name));
        }
        if (limit <= 0) {
            return notEvaluable(metric.metric(), "the %s limit on record is %.0f".formatted(name, limit));
        }
        CurrentUsage usage = CurrentUsage.of(metric, today);
        String age = "the newest %s value is %d days old".formatted(name, usage.age());
        if (!usage.current()) {
            return usage.age() > OLD
                    ? notEvaluable(metric.metric(), age)
                    : Verdict.silent(type(), metric.metric(), "no %s used yet this month".formatted(name));
        }
        var share = new Share(usage, metric, limit);
        String level = "%s at %s of limit".formatted(name, share.percent());
        if (!share.aboveThreshold()) {
            String old = usage.age() > OLD ? ", " + age : "";
            return Verdict.silent(type(), metric.metric(), level + ", fires above 80%" + old);
        }
        Course course = Course.of(metric, today);
        if (course != null && course.falls()) {
            return Verdict.silent(type(), metric.metric(), level + ", but clearly falling");
        }
        return Verdict.fired(found(share, course, level, today));
    }

    private Found found(Share share, @Nullable Course course, String level, LocalDate today) {
        MetricUsage metric = share.metric();
        Projection projection = share.belowLimit() ? Projection.of(share, course, today) : null;
        String details =
                projection == null ? level : "%s (projected to exceed %s)".formatted(level, projection.inWords(today));
        var evidence = new Evidence.Usage(
                metric.metric(),
                metric.name(),
                share.usage().used(),
                share.limit(),
                today,
                projection == null ? null : projection.from(),
                projection == null ? null : projection.to());
        return new Found(type(), metric.metric(), details, null, share.strength(), null, List.of(evidence));
    }

    private Verdict notEvaluable(String metric, String missing) {
        return Verdict.notEvaluable(type(), metric, missing);
    }

    private static String nameOf(String metric, AccountFacts facts) {
        return facts.usage().stream()
                .filter(usage -> usage.metric().equals(metric))
                .map(MetricUsage::name)
                .findFirst()
                .orElse(metric.replace('_', ' '));
    }
}
