package io.upswell.detection.domain;

import java.time.Instant;
import java.util.List;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The facts on record with all their versions, for looking back at many days without asking for each. */
@SecondaryPort
public interface FactHistory {

    /** Ids of all accounts that had been on record at some time up to {@code until}, ascending. */
    List<String> accounts(Instant until);

    /**
     * The pasts of the accounts from {@code first} to {@code last} (both included, in the order of {@link #accounts}),
     * in that order, with a fixed number of queries however many accounts and days they are.
     *
     * @param from the first instant that will be asked for
     * @param until the last one
     */
    List<AccountPast> load(String first, String last, Instant from, Instant until);
}
