package io.upswell.saleshandoff.adapter.graphql;

import io.upswell.detection.Refusal;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffDesk;
import io.upswell.saleshandoff.PipelineStage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

@Controller
class HandoffController {

    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 100;

    private final HandoffDesk desk;

    HandoffController(HandoffDesk desk) {
        this.desk = desk;
    }

    @QueryMapping
    @Nullable
    Handoff handoff(@Argument String id) {
        return key(id).flatMap(desk::find).orElse(null);
    }

    @QueryMapping
    Window<Handoff> handoffs(ScrollSubrange subrange, @Argument @Nullable PipelineStage stage) {
        int limit = subrange.count().orElse(PAGE);
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new Refusal.BadRequest("first: between 1 and %d.".formatted(LARGEST_PAGE));
        }
        return desk.page(
                stage == null ? List.of() : List.of(stage),
                subrange.position().orElseGet(ScrollPosition::keyset),
                limit);
    }

    @MutationMapping
    Handoff acceptHandoff(@Argument String id) {
        return desk.accept(existing(id));
    }

    @MutationMapping
    Handoff rejectHandoff(@Argument String id, @Argument String reason) {
        return desk.reject(existing(id), reason);
    }

    @MutationMapping
    Handoff moveHandoff(
            @Argument String id,
            @Argument PipelineStage stage,
            @Argument @Nullable BigDecimal amount,
            @Argument @Nullable String lostReason) {
        return desk.move(existing(id), stage, amount, lostReason);
    }

    private static UUID existing(String id) {
        return key(id).orElseThrow(() -> new Refusal.NotFound("handoff", id));
    }

    /** Anything that is no UUID names nothing. */
    private static Optional<UUID> key(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
