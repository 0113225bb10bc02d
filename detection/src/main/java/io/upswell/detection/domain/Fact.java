package io.upswell.detection.domain;

import org.jspecify.annotations.Nullable;

/**
 * A fact that passed every rule.
 *
 * @param values in the order of the type's fields, each as its rule's kind says; {@code null} where an optional one is
 *     not there
 */
public record Fact(FactType type, @Nullable Object[] values) {

    /** The account that this fact is about or, for an account, its own id. */
    public String subject() {
        return String.valueOf(values[0]);
    }
}
