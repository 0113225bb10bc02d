package io.upswell.frontend.chart;

import io.upswell.frontend.parts.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** By how many days Upswell was earlier than somebody without it, in bins of ten days. */
public final class LeadTimeChart extends Chart {

    private static final int WIDTH = 10;
    private static final long LATEST = -30;
    private static final long EARLIEST = 119;

    /** @param from first day of the bin */
    record Bin(long from, int count) {}

    record Data(List<Bin> bins, double goal, double median) {}

    /** @param days of which there is at least one */
    public LeadTimeChart(List<Long> days, double goal, double median) {
        this(bins(days), goal, median, days.size());
    }

    private LeadTimeChart(List<Bin> bins, double goal, double median, int n) {
        super(
                "lead",
                new Data(bins, goal, median),
                "Days earlier than without Upswell, %d accounts: median %.0f, goal %.0f".formatted(n, median, goal),
                new ChartTable(
                        List.of("Days earlier", "Accounts"),
                        bins.stream()
                                .map(bin -> List.of(words(bin), Integer.toString(bin.count())))
                                .toList()));
    }

    private static List<Bin> bins(List<Long> days) {
        var counts = new TreeMap<Long, Integer>();
        for (long day : days) {
            counts.merge(Math.floorDiv(Math.clamp(day, LATEST, EARLIEST), (long) WIDTH), 1, Integer::sum);
        }
        List<Bin> bins = new ArrayList<>();
        for (long bin = Math.min(0, counts.firstKey()); bin <= Math.max(3, counts.lastKey()); bin++) {
            bins.add(new Bin(bin * WIDTH, counts.getOrDefault(bin, 0)));
        }
        return bins;
    }

    private static String words(Bin bin) {
        return bin.from() < 0
                ? "%d to %d days later".formatted(-bin.from() - WIDTH + 1, -bin.from())
                : "%d to %s".formatted(bin.from(), Words.count(bin.from() + WIDTH - 1, "day", "days"));
    }
}
