package io.upswell.detection.domain.forecast;

import io.upswell.detection.domain.MetricUsage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The course that the days of a metric follow: weekday pattern, steps and noise taken apart from the slope of the last
 * eight weeks.
 */
public final class Trend {

    static final int STRETCH = 8 * DailySeries.WEEK;
    static final int FEWEST = 4 * DailySeries.WEEK;
    private static final int LATELY = 3 * DailySeries.WEEK;
    private static final double MOSTLY = 0.6;
    private static final int MOST_SHIFTS = 2;
    private static final double CLEARLY = 0.05;
    private static final double MATERIAL = 0.03;

    private static final LatelyRead KNOWN = new LatelyRead();

    private final MetricUsage usage;
    private final DailySeries series;
    private final Weekdays weekdays;
    private final double[] levels;
    private final Fit straight;
    private final @Nullable LevelShift shift;
    private volatile @Nullable Ways ways;

    private Trend(
            MetricUsage usage, DailySeries series, Weekdays weekdays, double[] levels, @Nullable LevelShift shift) {
        this.usage = usage;
        this.series = series;
        this.weekdays = weekdays;
        this.levels = levels;
        this.straight = Fit.straight(levels, Math.max(0, levels.length - STRETCH));
        this.shift = shift;
    }

    /** @return {@code null} with fewer than four weeks of days on record, or with too many gaps in them */
    public static @Nullable Trend of(MetricUsage usage, LocalDate today) {
        return KNOWN.get(LatelyRead.Asked.of(usage, today), () -> Optional.ofNullable(read(usage, today)))
                .orElse(null);
    }

    private static @Nullable Trend read(MetricUsage usage, LocalDate today) {
        var series = DailySeries.of(usage, today);
        if (series.length() < FEWEST || series.observed() < series.length() * MOSTLY) {
            return null;
        }
        var weekdays = Weekdays.of(series.values());
        double[] levels = weekdays.without(series.values());
        LevelShift last = null;
        for (int i = 0; i < MOST_SHIFTS; i++) {
            LevelShift shift = LevelShift.in(levels);
            if (shift == null) {
                break;
            }
            levels = shift.levelled(levels);
            last = last == null || shift.place() > last.place() ? shift : last;
        }
        var trend = new Trend(usage, series, weekdays, levels, last);
        double[] ordinary = Excursions.leftOut(levels, trend.straight);
        if (ordinary != levels) {
            trend = new Trend(usage, series, weekdays, ordinary, last);
        }
        return trend.straight.drawable() ? trend : null;
    }

    DailySeries series() {
        return series;
    }

    /** What may count against a limit on the days to come. Drawn when first asked for, which few are. */
    Ways ways() {
        Ways drawn = ways;
        if (drawn == null) {
            drawn = new Ways(this, usage);
            ways = drawn;
        }
        return drawn;
    }

    Weekdays weekdays() {
        return weekdays;
    }

    /** By day, without the weekday pattern, and as if every step had been there from the start. */
    double[] levels() {
        return levels;
    }

    Fit straight() {
        return straight;
    }

    /** A usual day's value so many days after the last one on record, never negative. */
    public double level(int ahead) {
        return straight.level(straight.line().at(ahead));
    }

    /** A usual day's value in the last three weeks, as they were. */
    public double lately() {
        double[] days = weekdays.without(series.values());
        return Calm.middle(days, days.length - LATELY, days.length);
    }

    /** The day of the latest step, {@code null} when there was none. */
    public @Nullable LocalDate steppedOn() {
        return shift == null ? null : dayAt(shift.place());
    }

    /** Whether the latest step led down. */
    public boolean steppedDown() {
        return shift != null && shift.height() < 0;
    }

    /** The chance that days without a trend would rise as much, from 0 to 1. */
    public double chance() {
        return MannKendall.chance(MannKendall.z(levels, straight.residuals(), straight.from()));
    }

    /** Whether it has been falling on all days looked at, not by chance, and by some percent a month. */
    public boolean falls() {
        Line line = Line.through(levels, 0);
        double month = line.slope() * 30;
        return straight.line().slope() <= 0
                && month < -MATERIAL * line.at(-30)
                && MannKendall.chance(levels, line) > 1 - CLEARLY;
    }

    /**
     * The same of all days but the last four weeks: whether the rise had begun before.
     *
     * @return 1 with fewer than four weeks before those
     */
    public double chanceBefore() {
        int before = levels.length - FEWEST;
        if (before < FEWEST) {
            return 1;
        }
        double[] then = Arrays.copyOf(levels, before);
        return MannKendall.chance(then, Line.through(then, 0));
    }

    /**
     * How far the slope proved wrong when the same was tried two, three and four weeks ago: what neither noise nor
     * weekdays explain, such as growth that slows down.
     *
     * @return in the metric's unit, a day
     */
    double slopeError() {
        double squares = 0;
        int tries = 0;
        for (int back = FEWEST / 2; back <= FEWEST && levels.length - back >= FEWEST; back += DailySeries.WEEK) {
            double[] then = Arrays.copyOf(levels, levels.length - back);
            Line before = Line.through(then, Math.max(0, then.length - straight.span()));
            double[] off = new double[back];
            int count = 0;
            for (int i = then.length; i < levels.length; i++) {
                double one = levels[i] - before.at(i - then.length + 1);
                if (!Double.isNaN(one)) {
                    off[count++] = one;
                }
            }
            if (count > 0) {
                double error = Middle.of(off, count) / (back / 2.0 + FEWEST / 2.0);
                squares += error * error;
                tries++;
            }
        }
        return tries == 0 ? 0 : Math.sqrt(squares / tries);
    }

    private LocalDate dayAt(int place) {
        return LocalDate.ofEpochDay(series.lastDay() - (long) series.length() + 1 + place);
    }
}
