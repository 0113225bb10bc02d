package io.upswell.frontend.chart;

import io.upswell.analytics.SignalQuality.Bin;
import io.upswell.analytics.SignalQuality.Calibration;
import io.upswell.frontend.parts.Words;
import java.util.List;
import java.util.stream.Collectors;

/** The score as first told against the share that people qualified, a point for each tenth with its range. */
public final class CalibrationChart extends Chart {

    record Data(List<Bin> bins, double high) {}

    public CalibrationChart(Calibration calibration, double high) {
        super(
                "calibration",
                new Data(calibration.bins(), high),
                "Share qualified by score: "
                        + calibration.bins().stream()
                                .map(bin -> "%.2f %s of %d"
                                        .formatted(bin.meanScore(), Words.percent(bin.qualified()), bin.n()))
                                .collect(Collectors.joining(", ")),
                new ChartTable(
                        List.of("Score", "Mean score", "n", "Qualified", "95% range"),
                        calibration.bins().stream().map(CalibrationChart::row).toList()));
    }

    private static List<String> row(Bin bin) {
        return List.of(
                "%.1f to %.1f".formatted(bin.from(), bin.to()),
                "%.2f".formatted(bin.meanScore()),
                Integer.toString(bin.n()),
                Words.percent(bin.qualified()),
                Words.percent(bin.low()) + " to " + Words.percent(bin.high()));
    }
}
