package io.upswell.saleshandoff;

import java.util.UUID;
import java.util.function.Consumer;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jspecify.annotations.Nullable;

/** Tells pages and subscriptions that a handoff has changed, on whichever node, right after the change is stored. */
@PrimaryPort
public interface HandoffFeed {

    /**
     * @param listener called in the thread of the change, so it must be quick; a listener that fails is dropped
     * @return ends the subscription
     */
    AutoCloseable subscribe(Consumer<Change> listener);

    /** What a viewer must own to hear of it: a listener checks before it shows anything. */
    record Change(
            UUID handoff, @Nullable String csm, @Nullable String rep) {}
}
