package io.upswell.analytics.domain;

import io.upswell.analytics.SignalQuality.EstimateQuality;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.descriptive.StreamingStatistics;

/** Estimated against booked value, for what was won with both known. */
final class Estimates {

    private static final double UPPER = 0.975;

    private Estimates() {}

    static EstimateQuality of(List<Journey> journeys) {
        List<Journey> both = journeys.stream()
                .filter(journey -> journey.did(Milestone.WON)
                        && journey.estimated() != Journey.UNKNOWN
                        && journey.booked() != Journey.UNKNOWN
                        && journey.booked() > 0)
                .toList();
        if (both.isEmpty()) {
            return new EstimateQuality(0, null, null, null, null, null, null, null);
        }
        var estimated = new Money();
        var booked = new Money();
        var errors = new StreamingStatistics();
        double[] sizes = new double[both.size()];
        for (int i = 0; i < sizes.length; i++) {
            Journey journey = both.get(i);
            estimated.add(journey.estimated(), journey.currency());
            booked.add(journey.booked(), journey.currency());
            double error = (journey.estimated() - journey.booked()) / (double) journey.booked();
            errors.addValue(error);
            sizes[i] = Math.abs(error);
        }
        int n = sizes.length;
        double spread = n < 2
                ? Double.NaN
                : new TDistribution(n - 1).inverseCumulativeProbability(UPPER)
                        * errors.getStandardDeviation()
                        / Math.sqrt(n);
        var middle = Middle.of(Arrays.copyOf(sizes, n));
        return new EstimateQuality(
                n,
                errors.getMean(),
                n < 2 ? null : (Double) (errors.getMean() - spread),
                n < 2 ? null : (Double) (errors.getMean() + spread),
                middle == null ? null : (Double) middle.median(),
                estimated.sum(),
                booked.sum(),
                booked.currency());
    }
}
