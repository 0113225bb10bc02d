package io.upswell.detection.domain.rule;

import io.upswell.detection.domain.MetricUsage;
import io.upswell.detection.domain.MetricUsage.Kind;
import io.upswell.detection.domain.MetricUsage.Period;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A series whose future is known, because it was made: a shape, a weekly pattern, noise in which days resemble their
 * neighbours, and gaps. Everything about it follows from its shape and number.
 */
final class KnownSeries {

    enum Shape {
        FLAT,
        LINEAR,
        COMPOUND,
        SATURATING,
        SHIFTED,
        SPIKED,
        FALLING,
        CAMPAIGN
    }

    /** What else may be peculiar about the days. */
    enum Variant {
        PLAIN,
        /** One day in five, and ten in a row, are not on record. */
        SPARSE,
        /** Nothing happens at weekends, and no fact says so. */
        WORKDAYS,
        /** Everything happens at weekends. */
        WEEKENDS
    }

    /** The day that is today when nothing else is said: so many days lie before it. */
    static final int TODAY = 180;

    private static final int DAYS = TODAY + 240;
    private static final LocalDate START = LocalDate.parse("2025-03-03");
    private static final double GAPS = 0.03;
    private static final double MANY_GAPS = 0.2;

    private final Kind kind;
    private final Period period;
    private final double[] truth = new double[DAYS];
    private final boolean[] gap = new boolean[DAYS];

    KnownSeries(Shape shape, int number) {
        this(shape, number, Variant.PLAIN);
    }

    KnownSeries(Shape shape, int number, Variant variant) {
        var random = new Random(number * 7919L + shape.ordinal());
        int measure = random.nextInt(3);
        kind = measure == 2 ? Kind.GAUGE : Kind.COUNTER;
        period = measure == 0 ? Period.MONTH : Period.ROLLING_30D;
        double weekend = kind == Kind.GAUGE ? 1 : random.nextDouble(0.2, 1);
        double noise = random.nextDouble(0.03, 0.15) * (kind == Kind.GAUGE ? 0.3 : 1);
        double likeness = random.nextDouble(0.6);
        double size = 10_000 * Math.exp(random.nextGaussian());
        var course = Course.of(shape, random);
        double off = 0;
        for (int day = 0; day < DAYS; day++) {
            off = likeness * off + Math.sqrt(1 - likeness * likeness) * random.nextGaussian();
            boolean free = START.plusDays(day).getDayOfWeek().getValue() > 5;
            double weekday = switch (variant) {
                case PLAIN, SPARSE -> free ? weekend : 1;
                case WORKDAYS -> kind == Kind.COUNTER && free ? 0 : 1;
                case WEEKENDS -> kind == Kind.COUNTER && !free ? 0 : 1;
            };
            truth[day] = Math.max(0, size * course.at(day) * weekday * (1 + noise * off));
            gap[day] = random.nextDouble() < (variant == Variant.SPARSE ? MANY_GAPS : GAPS)
                    || variant == Variant.SPARSE && day >= TODAY - 40 && day < TODAY - 30
                    || truth[day] == 0 && variant == Variant.WORKDAYS;
        }
    }

    /** What was on record on the morning of a day, of the half year before it. */
    MetricUsage before(int day, double limit) {
        int[] known = IntStream.range(Math.max(0, day - TODAY), day)
                .filter(one -> !gap[one])
                .toArray();
        int[] days =
                IntStream.of(known).map(one -> (int) START.toEpochDay() + one).toArray();
        double[] values = IntStream.of(known).mapToDouble(one -> truth[one]).toArray();
        return new MetricUsage("api_calls", "API calls", kind, period, limit, days, values);
    }

    LocalDate date(int day) {
        return START.plusDays(day);
    }

    /** What truly comes within 30 days, recorded or not: of a counter the sum, of a gauge the last value. */
    double truthIn30Days(int day) {
        return kind == Kind.GAUGE
                ? truth[day + 29]
                : IntStream.range(day, day + 30).mapToDouble(one -> truth[one]).sum();
    }

    /** What counts against a limit at the end of a day. */
    double counted(int day) {
        if (kind == Kind.GAUGE) {
            return truth[day];
        }
        int first = period == Period.MONTH ? day - date(day).getDayOfMonth() + 1 : day - 29;
        return sum(first, day);
    }

    double mostCounted(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToDouble(this::counted).max().orElseThrow();
    }

    /** The first day whose evening shows that much. */
    int reaches(double level, int from) {
        return IntStream.range(from, DAYS)
                .filter(day -> counted(day) >= level)
                .findFirst()
                .orElse(DAYS);
    }

    private double sum(int from, int to) {
        return IntStream.rangeClosed(Math.max(0, from), to)
                .mapToDouble(day -> gap[day] ? 0 : truth[day])
                .sum();
    }

    /** The level relative to that of today. */
    private interface Course {

        double at(int day);

        static Course of(Shape shape, Random random) {
            double monthly = random.nextDouble(0.12, 0.5);
            switch (shape) {
                case FLAT:
                    return day -> 1;
                case LINEAR:
                    return day -> Math.max(0.1, 1 + monthly * (day - TODAY) / 30);
                case COMPOUND:
                    return day -> Math.pow(1 + monthly, (day - TODAY) / 30.0);
                case SATURATING:
                    int middle = TODAY - 75 + random.nextInt(90);
                    double width = random.nextDouble(25, 50);
                    return day -> 0.4 + (0.5 + 2 * monthly) / (1 + Math.exp((middle - day) / width));
                case SHIFTED:
                    int shift = TODAY - 10 - random.nextInt(70);
                    double step = (random.nextBoolean() ? 1 : -0.5) * random.nextDouble(0.25, 0.85);
                    return day -> 1 + (day >= shift ? step : 0) + 0.1 * monthly * (day - TODAY) / 30;
                case SPIKED:
                    double often = random.nextDouble(0.01, 0.03);
                    return day -> (1 + 0.5 * monthly * (day - TODAY) / 30)
                            * (day < TODAY && random.nextDouble() < often ? random.nextDouble(3, 8) : 1);
                case FALLING:
                    return day -> Math.max(0.1, 1 - 0.5 * monthly * (day - TODAY) / 30);
                default:
                    int begin = TODAY - 8 - random.nextInt(50);
                    int length = 4 + random.nextInt(11);
                    double height = random.nextDouble(0.5, 1.5);
                    return day -> 1 + (day >= begin && day < begin + length ? height : 0);
            }
        }
    }
}
