package io.upswell.analytics.domain;

import io.upswell.analytics.Replay;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * The replays with their chunks and what they found. All nodes share them: the oldest running one is worked on first, a
 * chunk belongs to one transaction at a time and comes free when that one fails or its node dies.
 */
@SecondaryPort
public interface Replays {

    /** @param parts what {@code whole} is cut into */
    void start(ReplayChunk whole, List<ReplayChunk> parts, String requestedBy, Instant at);

    Optional<Replay> find(UUID id);

    /** The newest first. */
    List<Replay> latest(int limit);

    /** One that has ended stays as it is. */
    void cancel(UUID id, Instant at);

    /** A chunk of the oldest running replay that nobody works on, locked until the end of the transaction. */
    Optional<ReplayChunk> claim();

    boolean isRunning(UUID id);

    void finish(ReplayChunk chunk, Found found, Instant at);

    /** Records that a chunk could not be replayed; after the third time it is given up. */
    void stumble(ReplayChunk chunk, String reason, Instant at);

    /** Ends the running replays none of whose chunks is left; false when there are none. */
    boolean complete(Instant at);

    /** What was found so far. */
    Found found(UUID replay);

    /** @param csms who looks after the accounts */
    record Found(List<ReplayedAlert> alerts, List<Expansion> expansions, Collection<String> csms) {}
}
