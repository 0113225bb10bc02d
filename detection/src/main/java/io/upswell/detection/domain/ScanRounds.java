package io.upswell.detection.domain;

import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** What the passing of time asks for. */
@PrimaryPort
public interface ScanRounds {

    /** Starts the scan of today unless a node has done so already. */
    void daily();

    /** Looks again at accounts whose signals stand on a fact that was replaced or taken back a moment ago. */
    void revisit();

    /** Takes up what is left of running scans, of this node or of one that is gone. */
    void goOn();
}
