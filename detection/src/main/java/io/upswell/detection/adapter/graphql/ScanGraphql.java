package io.upswell.detection.adapter.graphql;

import io.upswell.detection.Refusal;
import io.upswell.detection.Scan;
import io.upswell.detection.ScanDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

/** Starts scans and follows them. */
@Controller
class ScanGraphql {

    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 100;

    private final ScanDesk scans;

    ScanGraphql(ScanDesk scans) {
        this.scans = scans;
    }

    @MutationMapping
    Scan runScan(@Argument @Nullable Instant asOf) {
        return scans.run(asOf);
    }

    @MutationMapping
    Scan cancelScan(@Argument String id) {
        return scans.cancel(uuid(id).orElseThrow(() -> new Refusal.NotFound("scan", id)));
    }

    @SchemaMapping(typeName = "Scan")
    @Nullable
    Double durationSeconds(Scan scan) {
        Instant end = scan.finishedAt();
        return end == null ? null : Duration.between(scan.startedAt(), end).toMillis() / 1000.0;
    }

    @SchemaMapping(typeName = "Scan")
    List<ScanDesk.Skipped> skippedAccounts(Scan scan, @Argument int first) {
        return scan.accountsSkipped() == 0 ? List.of() : scans.skipped(scan.id(), Math.clamp(first, 0, LARGEST_PAGE));
    }

    @QueryMapping
    Optional<Scan> scan(@Argument String id) {
        return uuid(id).flatMap(scans::find);
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @QueryMapping
    Window<Scan> scans(ScrollSubrange range) {
        int limit = Math.clamp(range.count().orElse(PAGE), 1, LARGEST_PAGE);
        return scans.page(range.position().orElseGet(ScrollPosition::keyset), limit);
    }
}
