package io.upswell.detection.domain.rule;

import io.upswell.detection.domain.MetricUsage;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Usage of the current period against a limit, compared without the dust of binary fractions: thirty days of 0.1 on a
 * limit of 3.75 are exactly 80 %.
 */
record Share(CurrentUsage usage, MetricUsage metric, double limit, UsageTerms terms) {

    private static final double CLOSE = 1e-6;
    private static final int MOST_DECIMALS = 4;

    double ratio() {
        return usage.used() / limit;
    }

    boolean aboveThreshold() {
        return compareTo(terms.threshold()) > 0;
    }

    boolean aboveLimit() {
        return compareTo(1) > 0;
    }

    boolean belowLimit() {
        return compareTo(1) < 0;
    }

    /** The PRD's base of 0.8, graded so that 92 % gives its 0.85. */
    double strength() {
        double graded = Math.min(terms.cap(), terms.base() + (ratio() - terms.threshold()) * terms.slope());
        return Math.round(graded * 1e6) / 1e6;
    }

    /** Whole percent, with decimals only where rounding would put it on the wrong side of the threshold or limit. */
    String percent() {
        BigDecimal exact = BigDecimal.valueOf(ratio() * 100);
        for (int decimals = 0; decimals < MOST_DECIMALS; decimals++) {
            BigDecimal shown = exact.setScale(decimals, RoundingMode.HALF_UP);
            double share = shown.doubleValue() / 100;
            boolean honest =
                    side(share, terms.threshold()) == compareTo(terms.threshold()) && side(share, 1) == compareTo(1);
            if (honest) {
                return shown.toPlainString() + "%";
            }
        }
        return exact.setScale(MOST_DECIMALS, RoundingMode.HALF_UP).toPlainString() + "%";
    }

    private static int side(double share, double line) {
        return Integer.signum(Double.compare(share, line));
    }

    private int compareTo(double share) {
        double difference = ratio() - share;
        if (Math.abs(difference) > CLOSE) {
            return difference > 0 ? 1 : -1;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = usage.first(); i < metric.values().length; i++) {
            sum = sum.add(BigDecimal.valueOf(metric.values()[i]));
        }
        return Integer.signum(sum.compareTo(BigDecimal.valueOf(limit).multiply(BigDecimal.valueOf(share))));
    }
}
