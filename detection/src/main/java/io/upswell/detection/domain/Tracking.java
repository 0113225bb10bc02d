package io.upswell.detection.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** What tracking messages build upon: which of them were taken, and what was known before. */
@SecondaryPort
public interface Tracking {

    /** Remembers these messages; answers those that are new. */
    Set<String> remember(Collection<String> messages, Instant at);

    /** Forgets messages that were refused, so that they may come again. */
    void forget(Collection<String> messages);

    /** The account in which somebody was last seen. */
    Optional<String> accountOf(String user);

    /** The latest version of an account as the fields of its fact, without the missing ones; empty when unknown. */
    Map<String, Object> account(String id);

    /** The latest version of a user as the fields of its fact, without the missing ones; empty when unknown. */
    Map<String, Object> user(String account, String id);

    /** Adds to what was tracked of a metric on a day; answers the day's total. */
    double add(String account, String metric, LocalDate day, double value);
}
