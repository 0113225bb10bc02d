package io.upswell.opportunities.domain;

import io.upswell.detection.SignalType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * How far an opportunity has followed the signals of its account.
 *
 * @param knownSignals keys of the types that it has ever seen, ascending
 * @param accountDeletedAt as of when its account was found deleted, {@code null} while there is one
 */
record Attention(
        String[] knownSignals,
        @Nullable Instant accountDeletedAt,
        @Embedded.Empty Hearing hearing,
        @Embedded.Empty Episode episode) {

    /** From the first look on. */
    static Attention of(Observation first) {
        return new Attention(types(new String[0], first), null, Hearing.of(first), Episode.NONE.hear(first));
    }

    /** Takes over what was seen. */
    Attention take(Observation seen) {
        return new Attention(types(knownSignals, seen), deleted(seen), Hearing.of(seen), episode.hear(seen));
    }

    /** Passes over what was seen; only what is older than this is old news from now on. */
    Attention hear(Observation seen) {
        return new Attention(knownSignals, deleted(seen), hearing.hear(seen), episode.hear(seen));
    }

    /** A new episode begins. */
    Attention alerted() {
        return new Attention(knownSignals, accountDeletedAt, hearing, episode.next(hearing.detectedAt()));
    }

    boolean hasHeard(Observation seen) {
        return !seen.isLaterThan(hearing.heardAt(), hearing.scanNumber());
    }

    /** Whether it says for the first time that there is no account any more. */
    boolean losesItsAccountBy(Observation seen) {
        return seen.accountDeleted() && accountDeletedAt == null;
    }

    /** Whether every type that was seen has been seen before. */
    boolean knows(Observation seen) {
        var known = Arrays.asList(knownSignals);
        return seen.assessment().types().stream().map(SignalType::key).allMatch(known::contains);
    }

    private @Nullable Instant deleted(Observation seen) {
        return seen.accountDeleted() ? Objects.requireNonNullElse(accountDeletedAt, seen.at()) : null;
    }

    private static String[] types(String[] known, Observation seen) {
        var all = new TreeSet<>(Arrays.asList(known));
        seen.assessment().types().forEach(type -> all.add(type.key()));
        return all.toArray(String[]::new);
    }
}
