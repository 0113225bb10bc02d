package io.upswell.detection.domain.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The courses that the same days may be read as, each with its probability: growth by a fixed amount, growth by percent,
 * and a bend four weeks ago. Days alone seldom tell them apart, and in two months they lead far from each other.
 */
final class Candidates {

    /** Days resemble their neighbours: two of them tell as much as one that stands alone. */
    private static final double TELLING = 0.5;
    /** Usage grows by percent more often than by amounts. */
    private static final double BY_PERCENT = 4;
    /** What the two more parameters of a bend must earn. */
    private static final double BEND = Math.exp(-1);

    record Candidate(Fit fit, double probability) {}

    private Candidates() {}

    static List<Candidate> of(Trend trend) {
        Fit straight = trend.straight();
        double[] levels = trend.levels();
        double telling = TELLING * straight.span();
        List<Candidate> weighed = new ArrayList<>();
        weighed.add(new Candidate(straight, 1));
        if (allPositive(levels, straight.from())) {
            Fit percent = Fit.byPercent(levels, straight.from());
            weighed.add(new Candidate(percent, BY_PERCENT * better(straight.misfit(), percent.misfit(), telling)));
        }
        int bend = levels.length - Trend.FEWEST;
        if (bend - straight.from() >= Trend.FEWEST) {
            Fit late = Fit.straight(levels, bend);
            Fit early = Fit.straight(Arrays.copyOf(levels, bend), straight.from());
            if (late.drawable()) {
                double misfit = late.misfit() + early.misfit();
                weighed.add(new Candidate(late, BEND * better(straight.misfit(), misfit, telling)));
            }
        }
        double sum = weighed.stream().mapToDouble(Candidate::probability).sum();
        return weighed.stream()
                .map(one -> new Candidate(one.fit(), one.probability() / sum))
                .toList();
    }

    private static double better(double misfit, double other, double telling) {
        double dust = 1e-9 * (misfit + other) + Double.MIN_NORMAL;
        return Math.min(1e6, Math.pow((misfit + dust) / (other + dust), telling));
    }

    private static boolean allPositive(double[] levels, int from) {
        for (int i = from; i < levels.length; i++) {
            if (levels[i] <= 0) {
                return false;
            }
        }
        return true;
    }
}
