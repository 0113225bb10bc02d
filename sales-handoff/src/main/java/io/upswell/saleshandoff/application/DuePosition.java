package io.upswell.saleshandoff.application;

import io.upswell.detection.Refusal;
import io.upswell.saleshandoff.domain.Deal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;

/** Where a page by due time begins: behind this instant and id. */
record DuePosition(Instant due, UUID id) {

    private static final DuePosition START = new DuePosition(Instant.EPOCH, new UUID(0, 0));

    /** @throws Refusal.BadRequest when the position comes from another list */
    static DuePosition of(ScrollPosition position) {
        if (position.isInitial()) {
            return START;
        }
        if (position instanceof KeysetScrollPosition keyset
                && keyset.getKeys().get("due") instanceof String due
                && keyset.getKeys().get("id") instanceof String id) {
            try {
                return new DuePosition(Instant.parse(due), UUID.fromString(id));
            } catch (DateTimeException | IllegalArgumentException unreadable) {
                throw foreign();
            }
        }
        throw foreign();
    }

    static ScrollPosition after(Deal deal) {
        return ScrollPosition.forward(
                Map.of("due", deal.request().dueAt().toString(), "id", deal.id().toString()));
    }

    private static Refusal.BadRequest foreign() {
        return new Refusal.BadRequest("after: not a cursor of this list.");
    }
}
