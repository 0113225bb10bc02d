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
 */
public record SignalDetected(
        UUID scan,
        long scanNumber,
        AccountSnapshot account,
        PriceBook priceBook,
        List<Signal> signals,
        Set<UUID> news,
        Instant detectedAt,
        ScoreWeights weights) {

    /** An event from before weights were carried was weighed by the shipped ones. */
    public SignalDetected(
            UUID scan,
            long scanNumber,
            AccountSnapshot account,
            PriceBook priceBook,
            List<Signal> signals,
            Set<UUID> news,
            Instant detectedAt,
            @Nullable ScoreWeights weights) {
        this.scan = scan;
        this.scanNumber = scanNumber;
        this.account = account;
        this.priceBook = priceBook;
        this.signals = signals;
        this.news = news;
        this.detectedAt = detectedAt;
        this.weights = weights == null ? ScoreWeights.SHIPPED : weights;
    }

    public SignalDetected(
            UUID scan,
            long scanNumber,
            AccountSnapshot account,
            PriceBook priceBook,
            List<Signal> signals,
            Set<UUID> news,
            Instant detectedAt) {
        this(scan, scanNumber, account, priceBook, signals, news, detectedAt, null);
    }
}
