package io.upswell.opportunities.domain;

import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Lets one transaction at a time decide about an account, on whichever node it runs. */
@SecondaryPort
public interface AccountLock {

    /** Waits for its turn; the lock is held to the end of the current transaction. */
    void hold(String account);
}
