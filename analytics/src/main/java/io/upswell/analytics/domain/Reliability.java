package io.upswell.analytics.domain;

import io.upswell.analytics.SignalQuality.Bin;
import io.upswell.analytics.SignalQuality.Calibration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The score as first told against what people answered, in ten bins of equal width. */
final class Reliability {

    private static final int BINS = 10;

    private final int[] counts = new int[BINS];
    private final int[] qualified = new int[BINS];
    private final double[] scores = new double[BINS];
    private int n;

    static Calibration of(List<Journey> journeys) {
        var reliability = new Reliability();
        journeys.forEach(reliability::add);
        return reliability.calibration();
    }

    private void add(Journey journey) {
        Answer answer = Answer.of(journey);
        if (answer == null || journey.score() < 0) {
            return;
        }
        int bin = Math.min(BINS - 1, (int) (journey.score() * BINS));
        counts[bin]++;
        qualified[bin] += answer == Answer.QUALIFIED ? 1 : 0;
        scores[bin] += journey.score();
        n++;
    }

    private Calibration calibration() {
        List<Bin> bins = new ArrayList<>();
        double gap = 0;
        for (int i = 0; i < BINS; i++) {
            if (counts[i] > 0) {
                var share = new Share(qualified[i], counts[i]);
                double score = scores[i] / counts[i];
                gap += counts[i] * Math.abs(score - share.rate());
                bins.add(new Bin(
                        i / (double) BINS,
                        (i + 1) / (double) BINS,
                        counts[i],
                        score,
                        share.rate(),
                        share.low(),
                        share.high()));
            }
        }
        @Nullable Double error = n == 0 ? null : (Double) (gap / n);
        return new Calibration(bins, error, n);
    }
}
