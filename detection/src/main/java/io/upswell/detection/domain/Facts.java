package io.upswell.detection.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The facts on record, as of an instant: what had arrived by then, the latest version of each that had. */
@SecondaryPort
public interface Facts {

    /** Days of usage that {@link #load} looks back. */
    int HISTORY_DAYS = 180;

    /** Days of conversations that {@link #load} looks back: as long as somebody who wanted to leave may still go. */
    int CONVERSATION_DAYS = 90;

    /** Ids of all accounts known as of {@code asOf}, ascending. */
    List<String> accounts(Instant asOf);

    /**
     * The facts of the accounts from {@code first} to {@code last} (both included, in the order of
     * {@link #accounts}), with a fixed number of queries however many they are. Findings are left empty.
     */
    Chunk load(String first, String last, Instant asOf);

    /**
     * What was last known of the accounts of that range that had been deleted by then and still have an open signal,
     * ascending, without their products and limits; of all else about them nothing.
     */
    List<AccountFacts> withdrawn(String first, String last, Instant asOf);

    /** @param unreadable accounts whose facts could not be read, with the reason */
    record Chunk(List<AccountFacts> accounts, Map<String, String> unreadable) {}
}
