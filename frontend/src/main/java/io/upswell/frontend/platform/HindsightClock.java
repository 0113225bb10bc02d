package io.upswell.frontend.platform;

import io.upswell.detection.Hindsight;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/** Tells the time, and to work in {@link Hindsight} the instant that it acts as of. */
final class HindsightClock extends Clock {

    private final Clock present;

    HindsightClock(Clock present) {
        this.present = present;
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNullElseGet(Hindsight.now(), present::instant);
    }

    @Override
    public ZoneId getZone() {
        return present.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new HindsightClock(present.withZone(zone));
    }
}
