package io.upswell.detection.application;

import io.upswell.detection.FactIntake.Rejection;
import io.upswell.detection.domain.Fact;
import io.upswell.detection.domain.IntakeLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lines that are written together. */
final class FactBatch {

    private static final int MOST_LINES = 10_000;
    private static final int MOST_BYTES = 8 << 20;

    private final List<Numbered> facts = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Map<IntakeLog.Origin, Long> accepted = new HashMap<>();
    private int bytes;

    record Numbered(long line, Fact fact) {}

    record Refused(String source, Rejection rejection) {}

    void add(long line, Fact fact, int length) {
        facts.add(new Numbered(line, fact));
        bytes += length;
    }

    /** @param source the type of fact, or {@link IntakeLog.Origin#UNKNOWN} */
    void reject(String source, long line, String reason) {
        refused.add(new Refused(source, new Rejection(line, reason)));
    }

    boolean full() {
        return facts.size() + refused.size() >= MOST_LINES || bytes >= MOST_BYTES;
    }

    List<Numbered> facts() {
        return facts;
    }

    List<Rejection> rejections() {
        return refused.stream().map(Refused::rejection).toList();
    }

    List<Refused> refused() {
        return refused;
    }

    void wrote(List<Fact> written) {
        written.forEach(fact -> accepted.merge(IntakeLog.Origin.of(fact), 1L, Long::sum));
    }

    Map<IntakeLog.Origin, Long> accepted() {
        return accepted;
    }
}
