package io.upswell.detection.domain.rule;

import io.upswell.detection.Evidence;
import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleSetting;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.MetricUsage;
import io.upswell.detection.domain.forecast.Growth;
import io.upswell.detection.domain.forecast.RollOut;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * FR-1.6: a metric of the API rises against the account's own baseline of twelve weeks ago: by a fifth or more, in each of
 * the last four weeks, not by chance, and not because it is just being rolled out. Where the same metric approaches its
 * limit, that says it already: one cause is one signal.
 */
final class ApiUsageGrowth implements SummarisingRule<List<ApiUsageGrowth.Course>> {

    private static final double DOUBLED = 1;
    private static final Pattern WORDS =
            Pattern.compile("(?<![a-z0-9])(apis?|requests?)(?![a-z0-9])", Pattern.CASE_INSENSITIVE);

    private final double least;
    private final double significant;
    private final double weakest;
    private final double strongest;
    private final UsageTerms limits;

    ApiUsageGrowth(RuleSet rules) {
        this.least = rules.value(RuleSetting.GROWTH_RISE);
        this.significant = rules.value(RuleSetting.GROWTH_CHANCE);
        this.weakest = rules.value(RuleSetting.GROWTH_STRENGTH);
        this.strongest = rules.value(RuleSetting.GROWTH_STRONGEST);
        this.limits = UsageTerms.of(rules);
    }

    /**
     * One metric of the API.
     *
     * @param age days since its newest value
     * @param recorded days with a value in the last twelve weeks
     * @param growth {@code null} when too little or nothing recent is on record
     * @param starting whether it is being rolled out, and so rises anyway
     * @param rises whether that is enough to fire
     * @param covered whether its limit is being approached
     */
    record Course(
            MetricUsage metric,
            int age,
            int recorded,
            @Nullable Growth growth,
            boolean starting,
            boolean rises,
            boolean covered) {

        boolean fires() {
            return rises && !covered;
        }
    }

    @Override
    public SignalType type() {
        return SignalType.API_USAGE_GROWTH;
    }

    @Override
    public List<Course> summarise(AccountFacts facts) {
        List<Course> courses = new ArrayList<>();
        for (MetricUsage metric : facts.usage()) {
            if (metric.days().length > 0 && countsTheApi(metric)) {
                courses.add(course(metric, facts.today()));
            }
        }
        return courses;
    }

    private Course course(MetricUsage metric, LocalDate today) {
        int age = (int) ChronoUnit.DAYS.between(LocalDate.ofEpochDay(metric.days()[metric.days().length - 1]), today);
        Growth growth = age > Headroom.OLD ? null : Growth.of(metric, today);
        boolean starting = RollOut.underWay(metric, today);
        boolean rises = growth != null
                && !starting
                && growth.rise() >= least
                && growth.weeksAbove() == Growth.LATELY
                && growth.chance() < significant;
        boolean covered = rises && Headroom.of(metric, today, limits).standing().fires();
        return new Course(metric, age, Growth.recorded(metric, today), growth, starting, rises, covered);
    }

    @Override
    public List<Verdict> judged(List<Course> courses) {
        if (courses.isEmpty()) {
            return List.of(Verdict.notEvaluable(type(), null, "no API usage on record"));
        }
        return courses.stream().map(this::judge).toList();
    }

    private Verdict judge(Course course) {
        String metric = course.metric().metric();
        Growth growth = course.growth();
        if (growth == null) {
            return Verdict.notEvaluable(type(), metric, () -> missing(course));
        }
        return course.fires()
                ? Verdict.fired(type(), metric, () -> found(course.metric(), growth))
                : Verdict.silent(type(), metric, () -> nearestMiss(course, growth));
    }

    private Found found(MetricUsage metric, Growth growth) {
        var evidence = new Evidence.Growth(
                metric.metric(), metric.name(), growth.baseline(), growth.now(), growth.from(), growth.to());
        String unit = metric.kind() == MetricUsage.Kind.COUNTER ? " a day" : "";
        String details = "%s up %s over 12 weeks, from %s to %s%s"
                .formatted(
                        metric.name(), percent(growth.rise()), number(growth.baseline()), number(growth.now()), unit);
        return new Found(type(), metric.metric(), details, null, strength(growth.rise()), null, List.of(evidence));
    }

    /** From 0.65 for a fifth more to 0.8 for twice as much. */
    private double strength(double rise) {
        double share = rise >= DOUBLED ? 1 : (rise - least) / (DOUBLED - least);
        return Math.round(100 * (weakest + (strongest - weakest) * share)) / 100.0;
    }

    private String nearestMiss(Course course, Growth growth) {
        String name = course.metric().name();
        String up = "%s up %s over 12 weeks".formatted(name, percent(growth.rise()));
        if (course.covered()) {
            return up + ", told by the limit that it approaches";
        }
        if (course.starting()) {
            return up + ", but still being rolled out";
        }
        if (growth.rise() < 0) {
            return "%s down %s over 12 weeks".formatted(name, percent(-growth.rise()));
        }
        if (growth.rise() < least) {
            return "%s, fires from %.0f%%".formatted(up, 100 * least);
        }
        return growth.weeksAbove() < Growth.LATELY
                ? "%s, but above its baseline in %d of the last %d weeks"
                        .formatted(up, growth.weeksAbove(), Growth.LATELY)
                : up + ", but not beyond chance";
    }

    private static String missing(Course course) {
        String name = course.metric().name();
        if (course.age() > Headroom.OLD) {
            return "the newest %s value is %d days old".formatted(name, course.age());
        }
        return course.recorded() < Growth.DAYS
                ? "%s on record for %d of the %d days that a baseline needs"
                        .formatted(name, course.recorded(), Growth.DAYS)
                : "no %s used twelve weeks ago to compare with".formatted(name);
    }

    private static boolean countsTheApi(MetricUsage metric) {
        return WORDS.matcher(metric.metric()).find()
                || WORDS.matcher(metric.name()).find();
    }

    /** Never rounded over the least that fires. */
    private String percent(double share) {
        double whole = share < least ? Math.min(Math.rint(100 * share), 100 * least - 1) : Math.rint(100 * share);
        return "%.0f%%".formatted(whole);
    }

    private static String number(double value) {
        return value < 10 ? "%.1f".formatted(value) : String.format(Locale.ROOT, "%,.0f", value);
    }
}
