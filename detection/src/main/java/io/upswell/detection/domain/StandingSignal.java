package io.upswell.detection.domain;

import io.upswell.detection.Signal;

/**
 * A signal that holds for an account.
 *
 * @param announcedStrength the strength that the last event about it told; small steps add up against it, so that a
 *     slow drift is told as well
 */
public record StandingSignal(String account, Signal signal, double announcedStrength) {}
