package io.upswell.analytics.domain;

import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** What the passing of time asks for. */
@PrimaryPort
public interface ReplayRounds {

    /** Takes up what is left of running replays, of this node or of one that is gone. */
    void goOn();
}
