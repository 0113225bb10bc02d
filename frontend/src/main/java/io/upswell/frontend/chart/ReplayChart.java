package io.upswell.frontend.chart;

import io.upswell.analytics.ReplayResult.Bin;
import io.upswell.frontend.parts.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Alerts of every two weeks, the live version's grey beside the candidate's blue. */
public final class ReplayChart extends Chart {

    record Pair(String from, int live, int candidate) {}

    record Data(String live, @Nullable String candidate, List<Pair> bins) {}

    /**
     * @param live what the live version is called
     * @param candidate what the other one is, {@code null} when the live one was replayed alone
     */
    public ReplayChart(List<Bin> bins, String live, @Nullable String candidate, LocalDate today) {
        super(
                "pairs",
                new Data(
                        live,
                        candidate,
                        bins.stream()
                                .map(bin -> new Pair(bin.from().toString(), bin.live(), bin.candidate()))
                                .toList()),
                candidate == null
                        ? "Alerts per two weeks of " + live
                        : "Alerts per two weeks, %s against %s".formatted(live, candidate),
                table(bins, live, candidate, today));
    }

    private static ChartTable table(List<Bin> bins, String live, @Nullable String candidate, LocalDate today) {
        return new ChartTable(
                Stream.concat(Stream.of("Two weeks from", live), Stream.ofNullable(candidate))
                        .toList(),
                bins.stream()
                        .map(bin -> Stream.concat(
                                        Stream.of(Words.date(bin.from(), today), "%,d".formatted(bin.live())),
                                        candidate == null
                                                ? Stream.empty()
                                                : Stream.of("%,d".formatted(bin.candidate())))
                                .toList())
                        .toList());
    }
}
