package io.upswell.detection;

import java.time.Instant;
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

    Optional<Scan> find(UUID id);

    /** The newest scan that is not running any more. */
    Optional<Scan> latest();

    /** Newest first. */
    Window<Scan> page(ScrollPosition position, int limit);
}
