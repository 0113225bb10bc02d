package io.upswell.detection;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The signals of an account changed in a way worth saying. At most one per account and scan.
 *
 * @param scanNumber grows with every scan: decides between two events of the same {@code detectedAt}
 * @param priceBook the plans and products that the signals refer to, so that nobody has to ask back
 * @param signals all that hold now, strongest first; empty when the last one ended
 * @param news ids of the signals that were not there before
 * @param detectedAt the instant as of which the scan looked
 * @param weights of the composite score, in the rules' version that found them
 * @param accountDeleted the account was deleted: that is why its signals have ended
 */
public record SignalDetected(
        UUID scan,
        long scanNumber,
        AccountSnapshot account,
        PriceBook priceBook,
        List<Signal> signals,
        Set<UUID> news,
        Instant detectedAt,
        ScoreWeights weights,
        boolean accountDeleted) {

    /** An event from before weights were carried was weighed by the shipped ones. */
    public SignalDetected(
            UUID scan,
            long scanNumber,
            AccountSnapshot account,
            PriceBook priceBook,
            List<Signal> signals,
            Set<UUID> news,
            Instant detectedAt,
            @Nullable ScoreWeights weights,
            boolean accountDeleted) {
        this.scan = scan;
        this.scanNumber = scanNumber;
        this.account = account;
        this.priceBook = priceBook;
        this.signals = signals;
        this.news = news;
        this.detectedAt = detectedAt;
        this.weights = weights == null ? ScoreWeights.SHIPPED : weights;
        this.accountDeleted = accountDeleted;
    }

    public SignalDetected(
            UUID scan,
            long scanNumber,
            AccountSnapshot account,
            PriceBook priceBook,
            List<Signal> signals,
            Set<UUID> news,
            Instant detectedAt,
            ScoreWeights weights) {
        this(scan, scanNumber, account, priceBook, signals, news, detectedAt, weights, false);
    }

    public SignalDetected(
            UUID scan,
            long scanNumber,
            AccountSnapshot account,
            PriceBook priceBook,
            List<Signal> signals,
            Set<UUID> news,
            Instant detectedAt) {
        this(scan, scanNumber, account, priceBook, signals, news, detectedAt, null, false);
    }

    /** The same, said because the account was deleted. */
    public SignalDetected ofDeletedAccount() {
        return new SignalDetected(scan, scanNumber, account, priceBook, signals, news, detectedAt, weights, true);
    }
}
