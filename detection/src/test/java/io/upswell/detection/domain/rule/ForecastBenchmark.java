package io.upswell.detection.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.RuleSet;
import io.upswell.detection.domain.MetricUsage;
import io.upswell.detection.domain.rule.KnownSeries.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the forecast promises, on 2,000 series and more with a known future, and what it costs. */
@Tag("benchmark")
class ForecastBenchmark {

    private static final int OF_EACH = 250;
    private static final double MOST_MICROS = 200;

    @Test
    void keepsItsPromises() {
        System.out.println("name, ours, reference, ratio");
        var coverage = ForecastQuality.coverage(OF_EACH, 10_000);
        double all = coverage.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        print("80 %% range holds, %d series".formatted(OF_EACH * Shape.values().length), all, 0.8);
        coverage.forEach(
                (shape, share) -> print("80 % range holds, " + shape.name().toLowerCase(Locale.ROOT), share, 0.8));

        var leads = ForecastQuality.leads(OF_EACH, 20_000, 3);
        print("median days before an 80 % threshold", leads.median(), 30);
        print("crossing within the range named", leads.inRange(), 0.8);

        double alarms = ForecastQuality.falseAlarms(OF_EACH, 30_000);
        print("false alarms in a quarter of weekly looks, flat", alarms, 0.05);

        assertThat(all).isBetween(0.75, 0.85);
        assertThat(leads.median()).isGreaterThanOrEqualTo(30);
        assertThat(alarms).isLessThan(0.05);
    }

    @Test
    void costsLittlePerSeries() {
        List<MetricUsage> usages = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            var series = new KnownSeries(Shape.values()[i % Shape.values().length], i);
            double share = 0.2 + 0.7 * (i % 10) / 10;
            usages.add(series.before(KnownSeries.TODAY, series.mostCounted(60, KnownSeries.TODAY) / share));
        }
        var today = new KnownSeries(Shape.FLAT, 0).date(KnownSeries.TODAY);
        long best = Long.MAX_VALUE;
        int forecasts = 0;
        for (int round = 0; round < 20; round++) {
            long start = System.nanoTime();
            forecasts = 0;
            for (MetricUsage usage : usages) {
                forecasts += Headroom.of(usage, today, UsageTerms.of(RuleSet.shipped()))
                                        .forecast()
                                == null
                        ? 0
                        : 1;
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        double micros = best / 1e3 / usages.size();
        System.out.println("name, ours, reference, ratio");
        print("headroom (µs CPU a series of 180 days)", micros, MOST_MICROS);
        print("of which get a forecast", (double) forecasts / usages.size(), 1);
        assertThat(micros).isLessThan(MOST_MICROS);
    }

    private static void print(String name, double ours, double reference) {
        System.out.printf(Locale.ROOT, "%s, %.3f, %.2f, %.2f%n", name, ours, reference, ours / reference);
    }
}
