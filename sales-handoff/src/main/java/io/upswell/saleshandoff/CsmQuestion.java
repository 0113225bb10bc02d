package io.upswell.saleshandoff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rep wants to know of the CSM before answering. The clock goes on meanwhile.
 *
 * @param askedBy display name
 * @param answer {@code null} while there is none
 * @param answeredBy display name
 */
public record CsmQuestion(
        UUID id,
        UUID handoff,
        String question,
        String askedBy,
        Instant askedAt,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {}
