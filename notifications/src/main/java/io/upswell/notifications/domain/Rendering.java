package io.upswell.notifications.domain;

import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Gives an alert the looks of the channel it goes to. */
@SecondaryPort
public interface Rendering {

    Content render(Alert alert);
}
