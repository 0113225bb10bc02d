package io.upswell.detection;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a manager wrote: a condition in CEL over the facts of one account.
 *
 * @param id of small letters, digits and hyphens; stays the same in all versions
 * @param on whether scans ask it
 * @param condition CEL, true or false
 * @param type what kind of signal it finds
 * @param strength CEL, a number; what it gives is kept within 0 and 1
 * @param subject a metric, product or plan that the signal is about; the id where nothing is given
 * @param text what the CSM reads, with CEL between double braces
 * @param play what to do first, {@code null} where the type says it
 */
public record OwnRule(
        String id,
        String name,
        boolean on,
        String condition,
        SignalType type,
        String strength,
        @Nullable String subject,
        String text,
        @Nullable String play) {

    /** What the signal is about: the rule itself where nothing else is said. */
    public String about() {
        return Objects.requireNonNullElse(subject, id);
    }
}
