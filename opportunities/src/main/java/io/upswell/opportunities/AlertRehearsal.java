package io.upswell.opportunities;

import io.upswell.detection.SignalDetected;
import java.util.Optional;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/**
 * Which alerts a course of signals would lead to, tried out without anybody hearing of it. Each alert is taken as
 * answered, so that another needs what an answered one needs: a new episode, a higher band or a new signal type.
 */
@PrimaryPort
public interface AlertRehearsal {

    /** The course of one account, from its beginning. */
    Course begin();

    /** For one thread. */
    interface Course {

        /** @param event later than the one before, of the same account */
        Optional<RehearsedAlert> on(SignalDetected event);
    }
}
