package io.upswell.detection;

import java.time.LocalDate;
import java.util.List;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jspecify.annotations.Nullable;

/**
 * What the daily scans of days gone by would have announced under versions of the rules: strictly as of each day, from
 * what had arrived by then. Nothing is written and nobody hears of it but who asks. For services, not for viewers.
 */
@PrimaryPort
public interface RuleReplay {

    /** All accounts that were on record by the end of a day, ascending, cut into ranges of at most {@code size}. */
    List<AccountRange> accounts(LocalDate until, int size);

    /**
     * A version of the rules.
     *
     * @param version {@code null} for the one in force
     * @throws Refusal.NotFound when there is no such version
     */
    RuleSet rules(@Nullable Integer version);

    /**
     * Looks at the accounts of a range, one after the other, on every day that has a daily scan. The first day begins
     * without open signals, as the first scan of all did.
     *
     * @param from first day, in the vendor's time zone
     * @param to last day, inclusive
     * @param versions of the rules, each once
     */
    void replay(AccountRange range, LocalDate from, LocalDate to, List<RuleSet> versions, Listener listener);

    /**
     * Accounts by id.
     *
     * @param first the first one
     * @param last the last one, inclusive
     */
    record AccountRange(String first, String last, int accounts) {}

    /** Hears what the replay finds. */
    interface Listener {

        /**
         * The signals of the account changed in a way worth saying, as a daily scan would have announced it. An
         * account's come in the order of days.
         */
        void found(RuleSet rules, SignalDetected event);

        /**
         * An account is through.
         *
         * @param last as it was known on the last day that it was looked at; {@code null} when on none
         * @param days on how many it was
         * @return whether to go on with the next
         */
        boolean through(String account, @Nullable AccountSnapshot last, int days);
    }
}
