package io.upswell.detection.domain;

import org.jspecify.annotations.Nullable;

/**
 * What may stand in a field of a fact.
 *
 * @param kind what the value is once it passed
 * @param expectation completes "the field …", for the reason of a rejection
 */
public record FieldRule(Kind kind, String expectation, Check check) {

    /** What a value is, and as what {@link Fact#values} holds it. */
    public enum Kind {
        /** {@link String} */
        TEXT,
        /** {@link Double} */
        NUMBER,
        /** {@link java.math.BigDecimal} */
        MONEY,
        /** {@link Integer} */
        INTEGER,
        /** {@link java.time.LocalDate} */
        DATE,
        /** {@link java.time.Instant} */
        INSTANT,
        /** Maps, lists and plain values. */
        JSON
    }

    /** Answers the value to keep, or {@code null} when it does not fit. */
    @FunctionalInterface
    interface Check {
        @Nullable
        Object keep(Object raw, String path, Inspection inspection) throws UnfitFact;
    }

    Object keep(Object raw, String path, Inspection inspection) throws UnfitFact {
        Object kept = check.keep(raw, path, inspection);
        if (kept == null) {
            throw UnfitFact.at(path, expectation, raw);
        }
        return kept;
    }
}
