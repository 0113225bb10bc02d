package io.upswell.analytics.domain;

import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Brings the stories up to date with the journal, a moment after something was written there. */
@PrimaryPort
public interface StoryRounds {

    /** Tells all that waits. */
    void tell();
}
