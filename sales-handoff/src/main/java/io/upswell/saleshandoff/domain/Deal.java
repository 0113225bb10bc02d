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
 * @param joined whether that record was open in the CRM before: then it is not ours to write
 * @param completedAt when it was both accepted and recorded, {@code null} before
 */
@Table(schema = "saleshandoff", name = "handoff")
public record Deal(
        @Id UUID id,
        @Version @Nullable Integer version,
        @Embedded.Empty Request request,
        @Embedded.Empty Progress progress,
        @Embedded.Nullable(prefix = "crm_") Crm.@Nullable Link crm,
        boolean joined,
        @Embedded.Empty Alarm alarm,
        @Nullable Instant completedAt) {

    public static Deal requested(Request request, @Nullable BigDecimal estimate) {
        var progress = new Progress(
                PipelineStage.REQUESTED, request.requestedAt(), request.qualifiedByName(), estimate, null, null);
        return new Deal(UUID.randomUUID(), null, request, progress, null, false, Alarm.NONE, null);
    }

    public Deal watched(Alarm next) {
        return new Deal(id, version, request, progress, crm, joined, next, completedAt);
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
        return crm != null ? this : linked(link, false, at);
    }

    /** The customer is in an open record of the same kind already: nobody is asked a second time. */
    public Deal joins(Crm.Existing existing, String crmName, Instant at) {
        if (crm != null) {
            return this;
        }
        Deal linked = linked(existing.link(), true, at);
        String why = "Already open in %s as “%s” (%s).".formatted(crmName, existing.name(), existing.stageName());
        return progress.stage() == PipelineStage.REQUESTED
                ? linked.with(new Progress(PipelineStage.REJECTED, at, null, progress.amount(), why, null), at)
                : linked;
    }

    /** Another handoff of the same kind is open: this one ends before anybody is asked. */
    public Deal instead(Deal open, String where, Instant at) {
        String why = "Already handed over: %s.".formatted(where);
        var next = new Progress(PipelineStage.REJECTED, at, null, progress.amount(), why, null);
        return new Deal(id, version, request, next, open.crm(), true, Alarm.NONE, null);
    }

    /** Somebody else's now; a rep who has not answered yet starts with a fresh clock. */
    public Deal reassigned(String rep, String reason, Instant dueAt, Alarm fresh) {
        boolean waits = progress.stage() == PipelineStage.REQUESTED;
        Request next = request.of(rep, reason, waits ? dueAt : request.dueAt());
        return new Deal(id, version, next, progress, crm, joined, waits ? fresh : alarm, completedAt);
    }

    /** What was declined is asked again, of whom the routing finds now. */
    public Deal askedAgain(@Nullable String rep, String reason, String by, ZonedDateTime now, Instant dueAt) {
        if (progress.stage() != PipelineStage.REJECTED) {
            throw taken(now);
        }
        if (joined) {
            throw new Refusal.Conflict("The customer is in an open opportunity already: " + progress.lostReason());
        }
        var next = new Progress(PipelineStage.REQUESTED, now.toInstant(), by, progress.amount(), null, null);
        return new Deal(id, version, request.of(rep, reason, dueAt), next, crm, false, alarm, completedAt);
    }

    /** Takes over what people did in the CRM, wherever the deal stands: a rep who works there has accepted. */
    public Deal follow(
            @Nullable PipelineStage stage,
            @Nullable BigDecimal amount,
            @Nullable String reason,
            String by,
            Instant at) {
        PipelineStage next = stage == null ? progress.stage() : stage;
        String why = next == PipelineStage.LOST ? (reason == null ? "No reason given in " + by : reason) : null;
        Instant acceptedAt =
                progress.acceptedAt() == null && next != PipelineStage.REQUESTED ? at : progress.acceptedAt();
        return with(new Progress(next, at, by, amount == null ? progress.amount() : amount, why, acceptedAt), at);
    }

    private Deal linked(Crm.Link link, boolean existed, Instant at) {
        return new Deal(id, version, request, progress, link, existed, alarm, completed(progress, link, at));
    }

    private Deal with(Progress next, Instant at) {
        return new Deal(id, version, request, next, crm, joined, alarm, completed(next, crm, at));
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
