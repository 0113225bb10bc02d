package io.upswell.detection.domain;

import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jmolecules.architecture.hexagonal.SecondaryPort;
import org.jspecify.annotations.Nullable;

/** The signals of all accounts; at most one open signal for each account, type and subject. */
@SecondaryPort
public interface Signals {

    /** The open signals, strongest first; accounts without any are left out. */
    Map<String, List<Signal>> open(Collection<String> accounts);

    /** The same with what was last announced of each, and those that ended after {@code endedAfter}. */
    Map<String, List<StandingSignal>> standing(Collection<String> accounts, Instant endedAfter);

    /** The open signals that had ended before, after {@code endedAfter}, and came back; accounts without are left out. */
    Map<String, List<Comeback>> comebacks(Collection<String> accounts, Instant endedAfter);

    /** @param endedAt when it had ended */
    record Comeback(SignalType type, @Nullable String subject, Instant endedAt) {}

    /** Writes a chunk's changes, one statement for each kind of change. */
    void write(UUID scan, Instant asOf, Changes changes);

    /**
     * @param begun signals that were not there before
     * @param refreshed known ones that read differently now or came back; they are open from now on
     * @param ended ids of those that no longer hold
     */
    record Changes(List<StandingSignal> begun, List<StandingSignal> refreshed, List<UUID> ended) {}
}
