package io.upswell.detection.application;

import io.upswell.detection.Conversation;
import io.upswell.detection.Refusal;
import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import io.upswell.detection.domain.Accounts.Latest;
import io.upswell.detection.domain.Accounts.Listed;
import io.upswell.detection.domain.Accounts.Listing;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;

/** Translates positions in lists: places in an order, never numbers of rows, so that pages stay true while rows come. */
final class AccountPages {

    static final int MOST_DAYS = 366;

    private AccountPages() {}

    static Listing listing(@Nullable String search, Viewer viewer, ScrollPosition position, int limit) {
        String part = search == null || search.isBlank() ? null : search.trim();
        Map<String, Object> keys = keys(position);
        Listed after = keys.isEmpty() ? null : new Listed(text(keys, "id"), text(keys, "name"));
        return new Listing(part, viewer.ownersInSight(), viewer.role() == Role.MANAGER, after, limit);
    }

    static ScrollPosition position(Listed account) {
        return ScrollPosition.forward(Map.of("name", account.name(), "id", account.id()));
    }

    static @Nullable Latest latest(ScrollPosition position) {
        Map<String, Object> keys = keys(position);
        if (keys.isEmpty()) {
            return null;
        }
        try {
            return new Latest(Instant.parse(text(keys, "occurredAt")), text(keys, "id"));
        } catch (DateTimeException foreign) {
            throw unknownCursor();
        }
    }

    static ScrollPosition position(Conversation conversation) {
        return ScrollPosition.forward(
                Map.of("occurredAt", conversation.occurredAt().toString(), "id", conversation.id()));
    }

    private static Map<String, Object> keys(ScrollPosition position) {
        return position instanceof KeysetScrollPosition keyset ? keyset.getKeys() : Map.of();
    }

    private static String text(Map<String, Object> keys, String name) {
        if (keys.get(name) instanceof String text) {
            return text;
        }
        throw unknownCursor();
    }

    private static Refusal.BadRequest unknownCursor() {
        return new Refusal.BadRequest("after: this is no cursor of this list");
    }
}
