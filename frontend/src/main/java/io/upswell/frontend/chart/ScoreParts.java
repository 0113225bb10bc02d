package io.upswell.frontend.chart;

import io.upswell.opportunities.ScoreBreakdown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rounds the parts of a score so that they add up to the score as shown: whoever lost most gets the rest first. */
public final class ScoreParts {

    private ScoreParts() {}

    /** In hundredths: the signals in the breakdown's order, then the ARR potential. */
    public static List<Integer> hundredths(ScoreBreakdown score) {
        List<Double> exact = new ArrayList<>(
                score.contributions().stream().map(part -> part.points() * 100).toList());
        exact.add(score.arrPotentialPoints() * 100);
        List<Integer> rounded = new ArrayList<>(
                exact.stream().map(part -> (int) Math.floor(part)).toList());
        int rest = (int) Math.round(score.composite() * 100)
                - rounded.stream().mapToInt(Integer::intValue).sum();
        IntStream.range(0, exact.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> rounded.get(i) - exact.get(i)))
                .limit(Math.max(0, rest))
                .forEach(i -> rounded.set(i, rounded.get(i) + 1));
        return rounded;
    }
}
