package io.upswell.detection.application;

import io.upswell.detection.FactIntake.Rejection;
import io.upswell.detection.domain.Fact;
import java.util.ArrayList;
import java.util.List;

/** Lines that are written together. */
final class FactBatch {

    private static final int MOST_LINES = 10_000;
    private static final int MOST_BYTES = 8 << 20;

    private final List<Numbered> facts = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private int bytes;

    record Numbered(long line, Fact fact) {}

    void add(long line, Fact fact, int length) {
        facts.add(new Numbered(line, fact));
        bytes += length;
    }

    void reject(long line, String reason) {
        rejections.add(new Rejection(line, reason));
    }

    boolean full() {
        return facts.size() + rejections.size() >= MOST_LINES || bytes >= MOST_BYTES;
    }

    List<Numbered> facts() {
        return facts;
    }

    List<Rejection> rejections() {
        return rejections;
    }
}
