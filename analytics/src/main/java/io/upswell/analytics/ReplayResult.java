package io.upswell.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The alerts that the versions would have sent, held against what the accounts really bought or were found to need.
 *
 * @param candidate {@code null} when the live version was replayed alone
 * @param bins of two weeks, the earliest first
 * @param onlyLive alerts that go with the candidate: it has none for the account within 14 days
 * @param onlyCandidate alerts that come with it
 * @param winsLost won expansions that only the live version would have told before
 * @param winsGained won expansions that only the candidate would have told before
 */
public record ReplayResult(
        Figures live,
        @Nullable Figures candidate,
        List<Bin> bins,
        List<Alert> onlyLive,
        List<Alert> onlyCandidate,
        List<Win> winsLost,
        List<Win> winsGained) {

    /** Days within which an alert must have led to an expansion to have been right. */
    public static final int HORIZON_DAYS = 120;

    /**
     * What one version would have done. Intervals are of 95 %.
     *
     * @param perCsmWeek alerts a week for each CSM, {@code null} without a CSM
     * @param precision share of the alerts that were followed by an expansion, won or found without Upswell
     * @param conversion share that was followed by a won one
     * @param leadDays median days from the alert to when the expansion was found without Upswell, or else booked
     * @param expansions that became known in the period
     * @param caught of those, how many an alert had told of before
     * @param wins of those expansions, how many were won
     * @param winsCaught won ones that an alert had told of before
     * @param valueCaught booked value of those in {@code currency}, {@code null} where none is booked or currencies differ
     */
    public record Figures(
            int version,
            int alerts,
            @Nullable Double perCsmWeek,
            Proportion precision,
            Proportion conversion,
            @Nullable Double leadDays,
            @Nullable Double leadLow,
            @Nullable Double leadHigh,
            int expansions,
            int caught,
            int wins,
            int winsCaught,
            @Nullable BigDecimal valueCaught,
            @Nullable String currency) {

        public int missed() {
            return expansions - caught;
        }
    }

    /**
     * Of the alerts that are old enough to tell: all of which {@link #HORIZON_DAYS} have passed.
     *
     * @param rate {@code null} of none
     */
    public record Proportion(
            int part,
            int n,
            @Nullable Double rate,
            @Nullable Double low,
            @Nullable Double high) {}

    /** Alerts of two weeks that begin with this day. */
    public record Bin(LocalDate from, int live, int candidate) {}

    /** @param outcome what came of the account's need */
    public record Alert(
            String account,
            String accountName,
            @Nullable String csm,
            LocalDate day,
            double score,
            @Nullable BigDecimal estimated,
            Outcome outcome) {}

    public enum Outcome {
        WON,
        /** Found without Upswell, and not won so far. */
        FOUND,
        NOTHING,
        /** Too fresh to tell. */
        OPEN
    }

    public record Win(
            String account,
            String accountName,
            @Nullable String csm,
            LocalDate wonOn,
            @Nullable BigDecimal booked,
            @Nullable String currency) {}
}
