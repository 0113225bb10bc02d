package io.upswell.detection.domain;

import io.upswell.detection.DataHealth;
import io.upswell.detection.Evaluation;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Why the rules fired or stayed silent, kept for every account as of the latest instant that a scan looked at. */
@SecondaryPort
public interface Evaluations {

    /** The latest evaluation of every rule; accounts that no scan has reached are left out. */
    Map<String, List<Evaluation>> latest(Collection<String> accounts);

    /** Accounts that no scan has reached are left out. */
    Map<String, Kept> kept(Collection<String> accounts);

    /** Replaces what is kept of these accounts, in one statement. */
    void write(UUID scan, Instant asOf, Collection<Judgement> judgements);

    /**
     * @param asOf as of when the kept evaluations were made
     * @param terms fingerprint of the contract that was last told with the account's signals
     */
    record Kept(Instant asOf, UUID terms) {}

    /** Which rules could not look at how many accounts, and why: the {@code limit} reasons with most accounts. */
    List<DataHealth.NotEvaluable> notEvaluable(int limit);

    /** @param terms as in {@link Kept} */
    record Judgement(String account, List<Evaluation> evaluations, UUID terms) {}
}
