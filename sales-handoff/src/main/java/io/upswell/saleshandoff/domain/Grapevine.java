package io.upswell.saleshandoff.domain;

import io.upswell.saleshandoff.HandoffFeed.Change;
import java.util.function.Consumer;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** What the nodes of one application tell each other about handoffs, so that a page on another node moves too. */
@SecondaryPort
public interface Grapevine {

    /** In the caller's transaction: others hear of it once that is committed, and never where it is not. */
    void tell(Change change);

    /** @param listener called for what other nodes told, in a thread of the grapevine's own */
    void listen(Consumer<Change> listener);
}
