package io.upswell.detection.application;

import io.upswell.detection.Signal;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.Comparison;
import io.upswell.detection.domain.StandingSignal;
import io.upswell.detection.domain.Terms;
import io.upswell.detection.domain.episode.Patience;
import io.upswell.detection.domain.rule.Found;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a version of the rules has found of one account so far: what {@link Keeping} has in the database. */
final class Memory {

    private final Judge judge;
    private final Map<UUID, StandingSignal> known = new LinkedHashMap<>();
    private @Nullable UUID terms;

    Memory(Judge judge) {
        this.judge = judge;
    }

    Judge judge() {
        return judge;
    }

    boolean hasOpenSignals() {
        return known.values().stream().anyMatch(StandingSignal::open);
    }

    /** Holds what was found against what was known, and remembers it. */
    Comparison compare(AccountFacts facts, List<Found> found) {
        return compare(facts, found, signal -> judge.lingers(signal, facts));
    }

    /** The account was deleted: nothing lingers. */
    Comparison withdrawn(AccountFacts facts) {
        return compare(facts, List.of(), signal -> false);
    }

    private Comparison compare(AccountFacts facts, List<Found> found, Predicate<Signal> lingers) {
        Instant asOf = facts.asOf();
        UUID now = Terms.fingerprint(facts.account(), judge.rules().weights());
        var comparison = Comparison.of(
                facts.account().id(),
                List.copyOf(known.values()),
                found,
                lingers,
                terms != null && !terms.equals(now),
                judge.rules().version(),
                asOf);
        terms = now;
        comparison.changes().begun().forEach(this::remember);
        comparison.changes().refreshed().forEach(this::remember);
        comparison.changes().ended().forEach(id -> known.computeIfPresent(id, (i, signal) -> signal.endedAt(asOf)));
        Instant forgotten = asOf.minus(Patience.COMES_BACK_WITHIN);
        known.values()
                .removeIf(
                        signal -> signal.endedAt() != null && !signal.endedAt().isAfter(forgotten));
        return comparison;
    }

    private void remember(StandingSignal signal) {
        known.put(signal.signal().id(), signal);
    }
}
