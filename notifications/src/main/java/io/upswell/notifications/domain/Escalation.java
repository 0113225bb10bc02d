package io.upswell.notifications.domain;

import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Tells managers of important alerts that nobody touches. */
@PrimaryPort
public interface Escalation {

    void look();
}
