package io.upswell.analytics.domain;

import io.upswell.analytics.AttributionModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/** How one win is shared among the signals that led to it. */
final class Weights {

    private static final double HALF_LIFE_SECONDS = 30 * 86_400.0;
    private static final double ENDS = 0.4;

    private Weights() {}

    /** Signals in the order of their first sight; what was first seen after the win counts only if nothing came before. */
    static List<Sign> counted(Journey won) {
        List<Sign> before = won.signs().stream()
                .filter(sign -> sign.firstAt().getEpochSecond() <= won.at(Milestone.WON))
                .toList();
        return before.isEmpty() ? won.signs() : before;
    }

    /** One weight for each signal; together they are 1. */
    static double[] of(AttributionModel model, List<Sign> signs, long wonAt) {
        if (signs.isEmpty()) {
            return new double[0];
        }
        long first = signs.getFirst().firstAt().getEpochSecond();
        long last = signs.getLast().firstAt().getEpochSecond();
        double[] raw = signs.stream()
                .mapToDouble(sign -> raw(model, sign.firstAt().getEpochSecond(), first, last, wonAt))
                .toArray();
        return model == AttributionModel.POSITION ? positions(signs, first, last) : scaled(raw, 1);
    }

    private static double raw(AttributionModel model, long at, long first, long last, long wonAt) {
        return switch (model) {
            case FIRST -> at == first ? 1 : 0;
            case LAST -> at == last ? 1 : 0;
            case LINEAR, POSITION -> 1;
            // Counted from the latest signal: what all share cancels out, and old wins do not vanish.
            case TIME_DECAY -> Math.pow(2, -(Math.min(last, wonAt) - Math.min(at, wonAt)) / HALF_LIFE_SECONDS);
        };
    }

    private static double[] positions(List<Sign> signs, long first, long last) {
        double[] early = mark(signs, at -> at == first);
        double[] late = mark(signs, at -> at == last);
        double[] between = mark(signs, at -> at > first && at < last);
        if (first == last) {
            return scaled(early, 1);
        }
        boolean middle = Arrays.stream(between).sum() > 0;
        double ends = middle ? ENDS : 1.0 / 2;
        double[] all = new double[signs.size()];
        add(all, scaled(early, ends));
        add(all, scaled(late, ends));
        if (middle) {
            add(all, scaled(between, 1 - 2 * ENDS));
        }
        return all;
    }

    private static double[] mark(List<Sign> signs, LongPredicate here) {
        return signs.stream()
                .mapToDouble(sign -> here.test(sign.firstAt().getEpochSecond()) ? 1 : 0)
                .toArray();
    }

    private static double[] scaled(double[] raw, double to) {
        double sum = Arrays.stream(raw).sum();
        return Arrays.stream(raw).map(weight -> weight * to / sum).toArray();
    }

    private static void add(double[] to, double[] more) {
        Arrays.setAll(to, i -> to[i] + more[i]);
    }

    /** Divides an amount by weights so that not a hundredth is lost: the largest remainders get the rest. */
    static long[] divide(long amount, double[] weights) {
        long[] shares = Arrays.stream(weights)
                .mapToLong(weight -> (long) Math.floor(amount * weight))
                .toArray();
        long rest = amount - Arrays.stream(shares).sum();
        int[] order = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> shares[i] - amount * weights[i])
                        .thenComparing(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < order.length && rest != 0; i = (i + 1) % order.length) {
            shares[order[i]] += Long.signum(rest);
            rest -= Long.signum(rest);
        }
        return shares;
    }
}
