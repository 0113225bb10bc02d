package io.upswell.detection.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message of the Segment tracking protocol (segment.com/docs/connections/spec).
 *
 * @param group the account: {@code groupId}, of the message or of its context
 * @param details {@code traits} or {@code properties}
 */
public record TrackedMessage(
        String type,
        String id,
        @Nullable String user,
        @Nullable String group,
        @Nullable String event,
        Map<?, ?> details,
        Instant at) {

    /** @throws UnfitFact with the field and the mend */
    public static TrackedMessage read(Map<?, ?> raw, Clock clock) throws UnfitFact {
        Inspection inspection = Inspection.at(clock, unknown -> {});
        Object type = raw.get("type");
        if (!(type instanceof String name)) {
            throw new UnfitFact("type: is missing; it must be one of identify, group, track, page, screen, alias");
        }
        Object at = raw.get("timestamp");
        return new TrackedMessage(
                name,
                (String) FieldRules.ID.keep(given(raw, "messageId"), "messageId", inspection),
                id(raw.get("userId"), "userId", inspection),
                id(group(raw), "groupId", inspection),
                id(raw.get("event"), "event", inspection),
                map(raw.get(name.equals("track") ? "properties" : "traits")),
                at == null ? clock.instant() : (Instant) FieldRules.PAST_INSTANT.keep(at, "timestamp", inspection));
    }

    private static @Nullable Object group(Map<?, ?> raw) {
        Object own = raw.get("groupId");
        return own == null ? map(raw.get("context")).get("groupId") : own;
    }

    private static Object given(Map<?, ?> raw, String field) throws UnfitFact {
        Object value = raw.get(field);
        if (value == null) {
            throw new UnfitFact(field + ": is missing; without it a retry would count twice");
        }
        return value;
    }

    private static @Nullable String id(@Nullable Object raw, String field, Inspection inspection) throws UnfitFact {
        return raw == null ? null : (String) FieldRules.ID.keep(raw, field, inspection);
    }

    private static Map<?, ?> map(@Nullable Object raw) {
        return raw instanceof Map<?, ?> map ? map : Map.of();
    }
}
