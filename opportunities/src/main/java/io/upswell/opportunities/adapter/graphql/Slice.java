package io.upswell.opportunities.adapter.graphql;

import io.upswell.detection.Refusal;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.graphql.data.query.ScrollSubrange;

/** What a caller asked for with {@code first} and {@code after}: 20 rows unless told, at most 100. */
record Slice(ScrollPosition position, int limit) {

    static Slice of(ScrollSubrange subrange) {
        int count = subrange.count().orElse(20);
        if (count < 0) {
            throw new Refusal.BadRequest("'first' is %d: ask for 0 to 100.".formatted(count));
        }
        return new Slice(subrange.position().orElse(ScrollPosition.keyset()), Math.min(count, 100));
    }
}
