package io.upswell.analytics.domain;

import java.util.function.Consumer;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** What changed in the journeys since one last looked. */
@SecondaryPort
public interface JourneyFeed {

    /** Where one stands: {@code edition} changes when everything was told anew. */
    record Mark(long edition, long transaction) {}

    Mark START = new Mark(-1, 0);

    /** Where one stands after reading everything that is committed now. */
    Mark now();

    /** Every journey that changed since then, some of them perhaps again. */
    void since(Mark mark, Consumer<Journey> journey);
}
