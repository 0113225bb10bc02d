package io.upswell.detection;

import org.jspecify.annotations.Nullable;

/**
 * Why a rule cannot be used.
 *
 * @param field what is wrong, such as {@code condition}
 * @param line from 1; 0 where the place is the whole field
 * @param column from 1; 0 where the place is the whole field
 * @param mend what to write instead, {@code null} where nothing is near
 */
public record RuleProblem(
        String field,
        int line,
        int column,
        String reason,
        @Nullable String mend) {

    /** One line, such as {@code Line 2, column 10: `trendd` is not a name of usage. Did you mean `trend`?} */
    public String message() {
        String place = line == 0 ? "" : "Line %d, column %d: ".formatted(line, column);
        return place + reason + (mend == null ? "" : " " + mend);
    }
}
