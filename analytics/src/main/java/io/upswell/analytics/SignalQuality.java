package io.upswell.analytics;

import io.upswell.opportunities.ScoreBand;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the signals deserve trust. Intervals are of 95 %. */
public record SignalQuality(
        List<Precision> byType,
        List<Precision> byRule,
        Calibration calibration,
        List<BandConversion> byBand,
        EstimateQuality estimate,
        List<AlertLoad> load,
        FirstTouch firstTouch,
        Answers answers) {

    /**
     * How often people agreed: qualified over all answers.
     *
     * @param notAFit dismissed as not a fit or as a wrong signal
     * @param other dismissed for another reason
     * @param raw as counted, {@code null} without answers
     * @param precision drawn towards the others' the more, the fewer answers there are (beta-binomial)
     */
    public record Precision(
            String key,
            int answers,
            int qualified,
            int notAFit,
            int alreadyKnew,
            int other,
            @Nullable Double raw,
            @Nullable Double precision,
            @Nullable Double low,
            @Nullable Double high) {}

    /**
     * The score as first told against what people answered.
     *
     * @param error expected calibration error: the mean gap between score and share qualified; {@code null} of nothing
     */
    public record Calibration(List<Bin> bins, @Nullable Double error, int n) {}

    /** Scores from {@code from} to below {@code to}; bins without any are left out. */
    public record Bin(double from, double to, int n, double meanScore, double qualified, double low, double high) {}

    public record BandConversion(
            ScoreBand band,
            int n,
            int qualified,
            int won,
            @Nullable Double rate,
            @Nullable Double low,
            @Nullable Double high) {}

    /**
     * The estimate against the booked value of what was won.
     *
     * @param bias mean of (estimated − booked) / booked: positive when too high
     * @param medianError median of its size
     * @param currency of both amounts, {@code null} where there is none or they differ
     */
    public record EstimateQuality(
            int n,
            @Nullable Double bias,
            @Nullable Double biasLow,
            @Nullable Double biasHigh,
            @Nullable Double medianError,
            @Nullable BigDecimal estimated,
            @Nullable BigDecimal booked,
            @Nullable String currency) {}

    /** @param csm username, empty for nobody's */
    public record AlertLoad(String csm, int alerts, double perWeek, int busiestWeek) {}

    /** From the alert to the first thing that a person did about it. */
    public record FirstTouch(
            int alerted,
            int touched,
            @Nullable Double medianHours,
            @Nullable Double low,
            @Nullable Double high) {}

    /**
     * How the reps answered.
     *
     * @param due handoffs that were answered or whose time is over
     * @param late of those: answered late or not at all
     */
    public record Answers(
            int handoffs,
            int due,
            int late,
            @Nullable Double lateShare,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double medianHours) {}
}
