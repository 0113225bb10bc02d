package io.upswell.detection;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where facts come in: newline-delimited JSON, one fact a line, as the public contract describes it. */
public interface FactIntake {

    /**
     * Takes in a stream of facts. A bad line is rejected alone; sending a fact again changes nothing.
     *
     * @param arrivedAt back-dates the arrival, {@code null} for now
     * @param dryRun only checks
     * @throws Refusal.BadRequest when not one line could be read
     * @throws Refusal.Forbidden when {@code arrivedAt} is given by anybody but an admin
     */
    Receipt take(InputStream lines, @Nullable Instant arrivedAt, boolean dryRun) throws IOException;

    /**
     * What became of the lines.
     *
     * @param errors the first 100
     * @param warnings the first 100
     */
    record Receipt(long accepted, long rejected, List<Rejection> errors, List<String> warnings) {}

    /** @param line from 1 */
    record Rejection(long line, String reason) {}
}
