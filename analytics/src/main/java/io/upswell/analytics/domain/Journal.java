package io.upswell.analytics.domain;

import java.util.List;
import java.util.function.BiConsumer;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Every event that was ever heard, once: what the read models can be told from anew. */
@SecondaryPort
public interface Journal {

    /**
     * One transaction at a time writes about an account: waits for its turn, and for {@link Stories#holdAll} to end.
     *
     * @return whether it was new; an event that is there already changes nothing
     */
    boolean write(Entry entry);

    /** Hands over the events account by account, each account's in the order of their arrival. */
    void replay(BiConsumer<String, List<Object>> account);
}
