package io.upswell.analytics.domain;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Every event that was ever heard, once: what the read models can be told from anew. */
@SecondaryPort
public interface Journal {

    /** Waits to be told from the commit on; an event that is there already changes nothing. */
    void write(Entry entry);

    /** The next ones that wait, in the order of their arrival. */
    List<Untold> untold(int atMost);

    void told(Collection<Untold> events);

    /** What waits now does so no longer; what comes meanwhile does. */
    void toldAll();

    /** Hands over the events account by account, each account's in the order of their arrival; without those that wait. */
    void replay(BiConsumer<String, List<Object>> account);

    /** An event that is not in the story of its account yet. */
    record Untold(long id, String account, Object event) {}
}
