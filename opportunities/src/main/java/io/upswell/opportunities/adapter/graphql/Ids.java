package io.upswell.opportunities.adapter.graphql;

import io.upswell.detection.Refusal;
import java.util.UUID;

/** Ids as they come from outside: whatever is none of ours is not found. */
final class Ids {

    private Ids() {}

    static UUID of(String what, String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException other) {
            throw new Refusal.NotFound(what, id);
        }
    }
}
