package io.upswell.notifications.domain;

import java.util.Map;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** What people do with their messages, each as the person who did it and with that person's rights. */
@PrimaryPort
public interface Answers {

    /** Does what the button stands for; whoever pressed it hears when it could not be done. */
    void pressed(Press press);

    /** What is wrong with a dialog, by field; empty when it can be sent. Quick. */
    Map<String, String> faults(Filled filled);

    void sent(Filled filled);

    /** Shows that person their home tab as it is now. */
    void openedHome(String user, Origin origin);
}
