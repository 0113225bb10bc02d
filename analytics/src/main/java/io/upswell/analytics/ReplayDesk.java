package io.upswell.analytics;

import io.upswell.detection.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jspecify.annotations.Nullable;

/**
 * Where managers try a change of rule on the past before it is switched on. Replays run in the background, one after
 * the other, and go on after a restart.
 *
 * <p>Every method throws {@link Refusal.Forbidden} for anybody but managers and admins.
 */
@PrimaryPort
public interface ReplayDesk {

    /**
     * Starts a replay and answers at once.
     *
     * @param candidate version to hold against the one in force, {@code null} for the one in force alone
     * @param from first day, in the vendor's time zone
     * @param to last day, inclusive
     * @throws Refusal.NotFound when there is no such version
     * @throws Refusal.BadRequest for days out of order, in the future, or more than two years
     */
    Replay start(@Nullable Integer candidate, LocalDate from, LocalDate to);

    Optional<Replay> find(UUID id);

    /** The newest first. */
    List<Replay> latest(int limit);

    /**
     * Stops a replay; one that has ended stays as it is.
     *
     * @throws Refusal.NotFound when there is none
     */
    Replay cancel(UUID id);

    /**
     * What came of it, of the accounts that the viewer sees.
     *
     * @return empty while it runs, and when it was cancelled
     * @throws Refusal.NotFound when there is none
     */
    Optional<ReplayResult> result(UUID id);
}
