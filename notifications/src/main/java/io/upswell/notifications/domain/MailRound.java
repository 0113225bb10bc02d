package io.upswell.notifications.domain;

import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Delivers what is due. */
@PrimaryPort
public interface MailRound {

    /** Returns when nothing is due any more; a call during another one makes that one look again. */
    void go();
}
