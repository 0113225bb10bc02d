package io.upswell.detection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;

/** Where scans are asked for and followed. */
public interface ScanDesk {

    /**
     * Starts a scan and answers at once; it runs in the background, on whichever node has a free hand.
     *
     * @param asOf {@code null} for now; a past instant sees only what had arrived by then
     * @throws Refusal.Forbidden for anybody but managers and admins
     * @throws Refusal.BadRequest when {@code asOf} lies in the future
     */
    Scan run(@Nullable Instant asOf);

    /**
     * Stops a scan: the chunks in hand are finished, no other is begun. One that has ended stays as it is.
     *
     * @throws Refusal.Forbidden for anybody but managers and admins
     * @throws Refusal.NotFound when there is no such scan
     */
    Scan cancel(UUID id);

    Optional<Scan> find(UUID id);

    /** Accounts that the scan could not look at, by id, with the reason: the first {@code limit}. For managers and admins. */
    List<Skipped> skipped(UUID scan, int limit);

    /** An account that a scan could not look at, and why. */
    record Skipped(String account, String reason) {}

    /** The newest scan that is not running any more; scans in {@link Hindsight} are in no list. */
    Optional<Scan> latest();

    /** Newest first. */
    Window<Scan> page(ScrollPosition position, int limit);
}
