package io.upswell.detection.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Accounts to look at again before the next scan, because a fact that an open signal stands on is no longer so. */
@SecondaryPort
public interface Revisits {

    /**
     * Notes the accounts with an open signal that stands on something which these facts replace or take back. What is
     * merely new, or goes on as usual (today's usage grows, a user was seen again), notes nobody; nor does it where the
     * last scan looked at another time than about now, as in a replay.
     *
     * @param written in this transaction, with that arrival
     */
    void note(Collection<Fact> written, Instant arrivedAt);

    /** Notes the accounts that had been deleted by then and still have an open signal: no scan of all looks at them. */
    void noteWithdrawn(Instant asOf);

    /** Hands out and forgets at most {@code most} accounts that were noted until then; each to one caller only. */
    List<String> take(Instant notedUntil, int most);

    /** Forgets who was noted until then: a scan of all accounts sees what they were noted for. */
    void forget(Instant notedUntil);
}
