package io.upswell.analytics.domain;

import java.util.Arrays;
import org.hipparchus.stat.descriptive.rank.Median;
import org.jspecify.annotations.Nullable;

/** Numbers as they come, for the median. */
final class Numbers {

    private double[] values = new double[16];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    double[] all() {
        return Arrays.copyOf(values, size);
    }

    /** {@code null} of nothing. */
    @Nullable
    Double median() {
        return size == 0 ? null : new Median().evaluate(values, 0, size);
    }
}
