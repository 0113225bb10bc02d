package io.upswell.opportunities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an opportunity.
 *
 * @param by username, {@code null} when no person did it or only their name is known
 * @param byName as others read it
 * @param detail the reason, the note, the date or the figures, in plain words
 */
public record HistoryEntry(
        UUID opportunity,
        Instant at,
        HistoryEvent event,
        Origin origin,
        @Nullable String by,
        @Nullable String byName,
        @Nullable String detail) {}
