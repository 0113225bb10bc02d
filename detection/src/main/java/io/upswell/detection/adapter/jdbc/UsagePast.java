package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.adapter.jdbc.UsageSeriesReader.Points;
import java.util.Arrays;
import java.util.BitSet;

/** All versions of one series' points, and which of them count as of the instant that was last asked for. */
final class UsagePast {

    private final String metric;
    private final int firstDay;
    private final double[] counts;
    private final BitSet known = new BitSet();
    private long[] arrivals = new long[256];
    private int[] days = new int[256];
    private double[] values = new double[256];
    private final BitSet withdrawn = new BitSet();
    private int size;
    private int next;

    /**
     * @param firstDay epoch day of the first point that will be asked for
     * @param lastDay of the last one
     */
    UsagePast(String metric, int firstDay, int lastDay) {
        this.metric = metric;
        this.firstDay = firstDay;
        this.counts = new double[lastDay - firstDay + 1];
    }

    String metric() {
        return metric;
    }

    /** In the order of arrival. */
    void arrived(long at, int day, double value) {
        if (size == days.length) {
            arrivals = Arrays.copyOf(arrivals, size * 2);
            days = Arrays.copyOf(days, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        arrivals[size] = at;
        days[size] = day;
        values[size++] = value;
    }

    void takenBack(long at, int day) {
        withdrawn.set(size);
        arrived(at, day, 0);
    }

    /** @param at the unit and epoch are those of the arrivals */
    void advance(long at) {
        for (; next < size && arrivals[next] <= at; next++) {
            int place = days[next] - firstDay;
            known.set(place, !withdrawn.get(next));
            counts[place] = values[next];
        }
    }

    /** Those of the days from one to the other, both included. */
    Points points(int from, int to) {
        int first = Math.max(0, from - firstDay);
        int behind = Math.min(counts.length, to - firstDay + 1);
        int[] in = new int[Math.max(0, behind - first)];
        double[] of = new double[in.length];
        int found = 0;
        for (int place = known.nextSetBit(first); place >= 0 && place < behind; place = known.nextSetBit(place + 1)) {
            in[found] = firstDay + place;
            of[found++] = counts[place];
        }
        return new Points(in, of, found);
    }
}
