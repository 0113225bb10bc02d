package io.upswell.detection.domain;

import org.jspecify.annotations.Nullable;

/**
 * A fact that passed every rule.
 *
 * @param values in the order of the type's fields, each as its rule's kind says; {@code null} where an optional one is
 *     not there
 * @param withdrawn whether it takes the fact of its key back; then only the key is there
 */
public record Fact(FactType type, @Nullable Object[] values, boolean withdrawn) {

    /** The account that this fact is about or, for an account, its own id. */
    public String subject() {
        return String.valueOf(values[0]);
    }
}
