package io.upswell.detection;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The signals of an account changed in a way worth saying. At most one per account and scan.
 *
 * @param scanNumber grows with every scan: decides between two events of the same {@code detectedAt}
 * @param priceBook the plans and products that the signals refer to, so that nobody has to ask back
 * @param signals all that hold now, strongest first; empty when the last one ended
 * @param news ids of the signals that were not there before
 * @param detectedAt the instant as of which the scan looked
 */
public record SignalDetected(
        UUID scan,
        long scanNumber,
        AccountSnapshot account,
        PriceBook priceBook,
        List<Signal> signals,
        Set<UUID> news,
        Instant detectedAt) {}
