package io.upswell.opportunities.domain;

import java.time.Instant;

/**
 * How far an opportunity has listened.
 *
 * @param detectedAt as of when the scan looked whose assessment it keeps
 * @param heardAt of the latest scan that it heard of, whether it took that one's assessment or not
 * @param scanNumber of that scan
 */
record Hearing(Instant detectedAt, Instant heardAt, long scanNumber) {

    static Hearing of(Observation taken) {
        return new Hearing(taken.at(), taken.at(), taken.scanNumber());
    }

    Hearing hear(Observation passedOver) {
        return new Hearing(detectedAt, passedOver.at(), passedOver.scanNumber());
    }
}
