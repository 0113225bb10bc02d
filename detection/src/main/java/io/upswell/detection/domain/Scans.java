package io.upswell.detection.domain;

import io.upswell.detection.Scan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jmolecules.architecture.hexagonal.SecondaryPort;
import org.jspecify.annotations.Nullable;

/**
 * The scans with their chunks. All nodes share them: the oldest running scan is worked on first and to its end, a
 * chunk belongs to one transaction at a time and comes free when that one fails or its node dies.
 */
@SecondaryPort
public interface Scans {

    /** Accounts in a chunk. */
    int CHUNK = 500;

    /**
     * Writes a scan of these accounts, cut into chunks; one without accounts is completed at once.
     *
     * @param dailyOn the day whose daily scan it is, {@code null} for one on demand
     * @param inHindsight whether it tells the past afterwards
     * @return empty when that day has its scan already
     */
    Optional<Scan> start(
            Instant asOf, List<String> accounts, @Nullable LocalDate dailyOn, boolean inHindsight, Instant at);

    /** Writes a look at these accounts alone, each a chunk of its own; it is no {@link #latest} scan and on no {@link #page}. */
    void revisit(Instant asOf, List<String> accounts, Instant at);

    /** A chunk of the oldest running scan that nobody works on, locked until the end of the transaction. */
    Optional<ScanChunk> claim();

    /** The same among those that are {@link #prepared}. */
    Optional<ScanChunk> claimPrepared();

    /** A chunk of the oldest running scan that is not prepared yet; nobody else gets it until that instant. */
    Optional<ScanChunk> toPrepare(Instant now, Instant until);

    /** Who prepares a chunk is still at it, and keeps it until that instant. */
    void preparing(ScanChunk chunk, Instant until);

    void prepared(ScanChunk chunk);

    void finish(ScanChunk chunk, int scanned, Map<String, String> skipped, int signals, Instant at);

    /**
     * Records that a chunk could not be processed; after the third time it is given up and the scan will end as
     * failed.
     */
    void stumble(ScanChunk chunk, String reason, Instant at);

    /** Gives up the chunks that nobody works on; the scan ends with those in hand. */
    void cancel(UUID scan, Instant at);

    /** Reasons by account, in the order of accounts. */
    Map<String, String> skipped(UUID scan, int limit);

    /** Ends the oldest running scan when none of its chunks is left; false when there is nothing to end. */
    boolean complete(Instant at);

    Optional<Scan> find(UUID id);

    /** Of those that look at the present when they are asked to, as {@link #page}. */
    Optional<Scan> latest();

    /** Newest first, those before {@code beforeNumber}, all when it is {@code null}. */
    List<Scan> page(@Nullable Long beforeNumber, int limit);
}
