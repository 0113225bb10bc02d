package io.upswell.analytics.adapter.graphql;

import io.upswell.analytics.Replay;
import io.upswell.analytics.ReplayDesk;
import io.upswell.analytics.ReplayResult;
import io.upswell.detection.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** {@link ReplayDesk} for programs that speak GraphQL. */
@Controller
class ReplayGraphql {

    private static final int MOST = 100;

    private final ReplayDesk desk;

    ReplayGraphql(ReplayDesk desk) {
        this.desk = desk;
    }

    @QueryMapping
    Optional<Replay> replay(@Argument String id) {
        return uuid(id).flatMap(desk::find);
    }

    @QueryMapping
    List<Replay> replays(@Argument int first) {
        return desk.latest(Math.clamp(first, 0, MOST));
    }

    @MutationMapping
    Replay startReplay(@Argument @Nullable Integer version, @Argument LocalDate from, @Argument LocalDate to) {
        return desk.start(version, from, to);
    }

    @MutationMapping
    Replay cancelReplay(@Argument String id) {
        return desk.cancel(uuid(id).orElseThrow(() -> new Refusal.NotFound("replay", id)));
    }

    @SchemaMapping(typeName = "Replay")
    Optional<ReplayResult> result(Replay replay) {
        return desk.result(replay.id());
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
