package io.upswell.analytics.domain;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Somebody found out without Upswell: what "30 days earlier than manual identification" is measured against.
 *
 * @param day since when it was known
 * @param by username or system, where it was said
 */
public record Identification(
        LocalDate day, Source source, @Nullable String by) implements Comparable<Identification> {

    private static final Comparator<Identification> ORDER = Comparator.comparing(Identification::day)
            .thenComparing(Identification::source)
            .thenComparing(Identification::by, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Who said so. */
    public enum Source {
        /** A {@code manual_identification} fact. */
        MANUAL,
        /** The answer "I already knew" to an alert. */
        ALREADY_KNEW,
        /** An opportunity in the CRM that did not come from here. */
        CRM
    }

    @Override
    public int compareTo(Identification other) {
        return ORDER.compare(this, other);
    }
}
