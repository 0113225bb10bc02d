package io.upswell.opportunities;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The record exists: opened by the score, or created or confirmed by a person.
 *
 * @param by display name of the person, {@code null} when the score did it
 */
public record OpportunityOpened(
        OpportunitySnapshot opportunity, @Nullable String by, Instant at) {}
