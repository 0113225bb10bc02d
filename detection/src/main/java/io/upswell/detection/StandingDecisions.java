package io.upswell.detection;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * What people have decided about accounts and what still stands. Detection depends on no module, so the one where people
 * decide implements this; without one nothing is held back.
 */
public interface StandingDecisions {

    /** Of those of these accounts that whoever is looking may see, in few queries; accounts without one are left out. */
    Map<String, Held> of(Collection<String> accounts);

    /**
     * Signals go on, but nobody is alerted of them.
     *
     * @param types those known when it was decided; others are told nevertheless
     * @param why who decided what, when and why, such as {@code Casey dismissed it on 12 Jan (no budget)}
     * @param until what ends it, such as {@code a new signal type or a higher band speaks again}
     */
    record Held(Set<SignalType> types, String why, String until) {}
}
