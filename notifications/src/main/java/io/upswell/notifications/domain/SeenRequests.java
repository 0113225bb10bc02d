package io.upswell.notifications.domain;

import java.time.Instant;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Remembers signed requests as long as their signature counts, in all nodes. */
@SecondaryPort
public interface SeenRequests {

    /** @return whether this signature was not seen before */
    boolean first(String signature, Instant now);
}
