package io.upswell.notifications.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The messages as a queue that several nodes work on. */
@SecondaryPort
public interface Outbox {

    /** Waits until nobody else in any node writes this message, also where it does not exist yet. */
    void takeTurn(UUID opportunity, String recipient, Template template);

    /**
     * Takes due messages for itself; each counts as an attempt that ended without an answer until one is recorded.
     *
     * @param pace between two messages to the same person
     */
    List<Errand> claim(Instant now, Duration lease, Duration pace, int limit);

    /** @param inDoubt an earlier attempt may have arrived */
    record Errand(UUID message, boolean inDoubt) {}
}
