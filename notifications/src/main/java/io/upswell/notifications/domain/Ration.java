package io.upswell.notifications.domain;

import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Few alerts a day for each, the rest in one digest. */
@PrimaryPort
public interface Ration {

    /** Chooses what waits to be chosen, and writes the digests that are due. */
    void share();
}
