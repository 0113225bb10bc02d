package io.upswell.detection.domain.rule;

import io.upswell.detection.RuleSet;
import io.upswell.detection.domain.MetricUsage;
import io.upswell.detection.domain.forecast.Forecast;
import io.upswell.detection.domain.forecast.Trend;
import io.upswell.detection.domain.rule.KnownSeries.Shape;
import io.upswell.detection.domain.rule.KnownSeries.Variant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How the forecast and the rule that stands on it do on series whose future is known. */
final class ForecastQuality {

    private static final int WEEK = 7;

    private ForecastQuality() {}

    /**
     * For each shape the share of series whose usage of the next 30 days lies within the stated 80 % range; those with
     * too few days for a forecast are left out.
     */
    static Map<Shape, Double> coverage(int seriesOfEach, int firstNumber) {
        return coverage(seriesOfEach, firstNumber, Variant.PLAIN);
    }

    static Map<Shape, Double> coverage(int seriesOfEach, int firstNumber, Variant variant) {
        Map<Shape, Double> coverage = new EnumMap<>(Shape.class);
        for (Shape shape : Shape.values()) {
            int within = 0;
            int forecasts = 0;
            for (int i = 0; i < seriesOfEach; i++) {
                var series = new KnownSeries(shape, firstNumber + i, variant);
                MetricUsage usage = series.before(KnownSeries.TODAY, 1e15);
                var today = series.date(KnownSeries.TODAY);
                Trend trend = Trend.of(usage, today);
                if (trend == null) {
                    continue;
                }
                forecasts++;
                var forecast = Forecast.of(trend, 1e15, today, 60);
                double truth = series.truthIn30Days(KnownSeries.TODAY);
                within += truth >= forecast.low() && truth <= forecast.high() ? 1 : 0;
            }
            coverage.put(shape, (double) within / forecasts);
        }
        return coverage;
    }

    /**
     * Days from the first announcement until an 80 % threshold would have said it.
     *
     * @param inRange share of those announcements that named days, whose crossing came on one of them
     */
    record Leads(List<Integer> days, double inRange) {

        int median() {
            return days.get(days.size() / 2);
        }
    }

    /** In series that grow through a limit two to four months ahead, looked at every {@code step} days. */
    static Leads leads(int seriesOfEach, int firstNumber, int step) {
        List<Integer> days = new ArrayList<>();
        int named = 0;
        int right = 0;
        for (Shape shape : List.of(Shape.LINEAR, Shape.COMPOUND)) {
            for (int i = 0; i < seriesOfEach; i++) {
                var series = new KnownSeries(shape, firstNumber + i);
                int target = KnownSeries.TODAY + 60 + i * 37 % 60;
                double limit = series.mostCounted(target - 31, target);
                int crossing = series.reaches(limit, 100);
                int threshold = series.reaches(0.8 * limit, 100);
                int day = Math.max(100, crossing - 110);
                while (day < threshold && !announces(series, day, limit)) {
                    day += step;
                }
                days.add(threshold - Math.min(day, threshold));
                Forecast said = Headroom.of(
                                series.before(day, limit), series.date(day), UsageTerms.of(RuleSet.shipped()))
                        .forecast();
                if (said != null && said.from() != null && said.to() != null) {
                    var truth = series.date(crossing);
                    named++;
                    right += truth.isBefore(said.from()) || truth.isAfter(said.to()) ? 0 : 1;
                }
            }
        }
        days.sort(null);
        return new Leads(days, (double) right / named);
    }

    /** The share of flat series, at most at 40 to 80 % of their limit, that raise any alarm in 13 weekly looks. */
    static double falseAlarms(int count, int firstNumber) {
        int alarmed = 0;
        for (int i = 0; i < count; i++) {
            var series = new KnownSeries(Shape.FLAT, firstNumber + i);
            double limit = series.mostCounted(60, KnownSeries.TODAY + 90) / (0.4 + 0.4 * i / count);
            boolean any = false;
            for (int week = 0; week < 13 && !any; week++) {
                any = announces(series, KnownSeries.TODAY + WEEK * week, limit);
            }
            alarmed += any ? 1 : 0;
        }
        return (double) alarmed / count;
    }

    private static boolean announces(KnownSeries series, int day, double limit) {
        return Headroom.of(series.before(day, limit), series.date(day), UsageTerms.of(RuleSet.shipped()))
                .standing()
                .fires();
    }
}
