package io.upswell.detection.domain.forecast;

import io.upswell.detection.domain.MetricUsage;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Trends that were read a moment ago, with the ways drawn from them. One day of an account is looked at up to four times:
 * by the live rules and by a draft, with the limits as they are and with the margin of an open signal. What is asked for
 * holds all that the answer depends on, so that none is ever out of date.
 */
final class LatelyRead {

    /** The metrics of an account, for each thread that may be at work; each takes up to 200 KB. */
    private static final int MOST = 50;
    /** The days of a {@link DailySeries}, and today. */
    private static final int DAYS = DailySeries.LONGEST + 1;

    private final Map<Asked, Optional<Trend>> read = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Optional<Trend>> eldest) {
            return size() > MOST;
        }
    });

    /** Buffers, because they are equal when their contents are. */
    record Asked(
            MetricUsage.Kind kind, MetricUsage.Period period, LocalDate today, IntBuffer days, DoubleBuffer values) {

        static Asked of(MetricUsage usage, LocalDate today) {
            int size = usage.days().length;
            int first = Math.max(0, size - DAYS);
            return new Asked(
                    usage.kind(),
                    usage.period(),
                    today,
                    IntBuffer.wrap(usage.days(), first, size - first),
                    DoubleBuffer.wrap(usage.values(), first, size - first));
        }
    }

    /** @param otherwise asked when it was not read lately, while others may go on asking */
    Optional<Trend> get(Asked asked, Supplier<Optional<Trend>> otherwise) {
        Optional<Trend> known = read.get(asked);
        if (known != null) {
            return known;
        }
        Optional<Trend> trend = otherwise.get();
        read.put(asked, trend);
        return trend;
    }
}
