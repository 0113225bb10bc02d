package io.upswell.detection.application;

import io.upswell.detection.FactIntake.Receipt;
import io.upswell.detection.FactIntake.Rejection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts what became of the lines, and remembers the first reasons. */
final class FactTally {

    private static final int MOST_REASONS = 100;

    private final List<Rejection> errors = new ArrayList<>();
    private long accepted;
    private long rejected;

    void accept(int lines) {
        accepted += lines;
    }

    /** The rejections of one batch, in any order; batches come in the order of lines. */
    void reject(List<Rejection> batch) {
        rejected += batch.size();
        batch.stream()
                .sorted(Comparator.comparingLong(Rejection::line))
                .limit(MOST_REASONS - errors.size())
                .forEach(errors::add);
    }

    String firstReason() {
        return errors.isEmpty()
                ? "It was empty."
                : "Line %d: %s"
                        .formatted(errors.getFirst().line(), errors.getFirst().reason());
    }

    Receipt receipt(List<String> warnings) {
        return new Receipt(accepted, rejected, List.copyOf(errors), warnings);
    }
}
