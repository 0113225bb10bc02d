package io.upswell.analytics.domain;

import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import java.time.Instant;
import java.util.UUID;

/**
 * A signal as it is remembered.
 *
 * @param rule the rule that found it; each type has one of its own so far
 * @param firstAt when it was first seen or, where no scan told, as the opportunity knew it
 * @param strength when it was first seen, 0 to 1
 */
public record Sign(UUID signal, SignalType type, String rule, Instant firstAt, double strength) {

    static Sign of(Signal signal, Instant at) {
        return new Sign(signal.id(), signal.type(), signal.type().key(), at, signal.strength());
    }

    /** The earlier of both; of two at one instant the weaker, so that the order of telling does not matter. */
    Sign earlier(Sign other) {
        int order = firstAt.compareTo(other.firstAt);
        return order < 0 || order == 0 && strength <= other.strength ? this : other;
    }
}
