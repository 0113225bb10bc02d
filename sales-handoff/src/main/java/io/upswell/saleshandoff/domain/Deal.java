package io.upswell.saleshandoff.domain;

import io.upswell.detection.Refusal;
import io.upswell.saleshandoff.PipelineStage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A qualified opportunity in the hands of Sales (FR-3.3). Instants of decisions come with the vendor's time zone, for
 * the words of a refusal.
 *
 * @param version {@code null} until it is stored
 * @param crm its record in the CRM, {@code null} while there is none
 * @param completedAt when it was both accepted and recorded, {@code null} before
 */
@Table(schema = "saleshandoff", name = "handoff")
public record Deal(
        @Id UUID id,
        @Version @Nullable Integer version,
        @Embedded.Empty Request request,
        @Embedded.Empty Progress progress,
        @Embedded.Nullable(prefix = "crm_") Crm.@Nullable Link crm,
        @Nullable Instant completedAt) {

    public static Deal requested(Request request, @Nullable BigDecimal estimate) {
        var progress = new Progress(
                PipelineStage.REQUESTED, request.requestedAt(), request.qualifiedByName(), estimate, null, null);
        return new Deal(UUID.randomUUID(), null, request, progress, null, null);
    }

    public Deal accept(String by, ZonedDateTime now) {
        if (progress.stage() != PipelineStage.REQUESTED) {
            throw taken(now);
        }
        Instant at = now.toInstant();
        return with(new Progress(PipelineStage.ACCEPTED, at, by, progress.amount(), null, at), at);
    }

    public Deal reject(String reason, String by, ZonedDateTime now) {
        String why = Move.sentence(reason, "reason");
        if (progress.stage() != PipelineStage.REQUESTED) {
            throw taken(now);
        }
        Instant at = now.toInstant();
        return with(new Progress(PipelineStage.REJECTED, at, by, progress.amount(), why, null), at);
    }

    /** Forward or back among the open stages, or to an end; nothing happens when the move says nothing new. */
    public Deal move(Move move, String by, ZonedDateTime now) {
        if (progress.stage() == PipelineStage.REQUESTED) {
            throw new Refusal.Conflict("Nobody has accepted this handoff yet.");
        }
        if (progress.stage().closed()) {
            throw taken(now);
        }
        BigDecimal amount = move.amount() == null ? progress.amount() : move.amount();
        if (move.stage() == PipelineStage.WON && amount == null) {
            throw new Refusal.BadRequest("amount: there is no estimate, so say what was won.");
        }
        boolean same = move.stage() == progress.stage()
                && (move.amount() == null
                        || (progress.amount() != null && move.amount().compareTo(progress.amount()) == 0));
        Instant at = now.toInstant();
        return same
                ? this
                : with(new Progress(move.stage(), at, by, amount, move.lostReason(), progress.acceptedAt()), at);
    }

    public Deal recorded(Crm.Link link, Instant at) {
        return crm != null ? this : new Deal(id, version, request, progress, link, completed(progress, link, at));
    }

    private Deal with(Progress next, Instant at) {
        return new Deal(id, version, request, next, crm, completed(next, crm, at));
    }

    private @Nullable Instant completed(Progress next, Crm.@Nullable Link link, Instant at) {
        return completedAt == null && next.acceptedAt() != null && link != null ? at : completedAt;
    }

    /** Says who was first, and when. */
    public Refusal.Conflict taken(ZonedDateTime now) {
        ZonedDateTime since = progress.stageSince().atZone(now.getZone());
        String pattern = since.toLocalDate().equals(now.toLocalDate()) ? "HH:mm" : "d MMM HH:mm";
        return new Refusal.Conflict("This handoff was already %s by %s at %s."
                .formatted(
                        switch (progress.stage()) {
                            case REQUESTED -> "requested";
                            case ACCEPTED -> "accepted";
                            case REJECTED -> "rejected";
                            case PROPOSAL -> "moved to proposal";
                            case NEGOTIATION -> "moved to negotiation";
                            case WON -> "won";
                            case LOST -> "lost";
                        },
                        progress.stageBy(),
                        since.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))));
    }
}
