package io.upswell.saleshandoff.application;

import io.upswell.detection.Refusal;
import io.upswell.opportunities.Conclusion;
import io.upswell.saleshandoff.HandoffCompleted;
import io.upswell.saleshandoff.HandoffConcluded;
import io.upswell.saleshandoff.HandoffDesk.StageEntry;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.PipelineStageReached;
import io.upswell.saleshandoff.domain.Deal;
import io.upswell.saleshandoff.domain.Deals;
import io.upswell.saleshandoff.domain.Mirror;
import io.upswell.saleshandoff.domain.Trail;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps deals: what a change means for the trail and for other modules is settled here, in the change's transaction. */
@Service
class Pipeline {

    private static final int ATTEMPTS = 5;

    private final Deals deals;
    private final Trail trail;
    private final HandoffViews views;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final CrmWriter crm;
    private final Feed feed;
    private final Clock clock;

    Pipeline(
            Deals deals,
            Trail trail,
            HandoffViews views,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            CrmWriter crm,
            Feed feed,
            Clock clock) {
        this.deals = deals;
        this.trail = trail;
        this.views = views;
        this.events = events;
        this.transaction = transaction;
        this.crm = crm;
        this.feed = feed;
        this.clock = clock;
    }

    /** PostgreSQL keeps microseconds; what is published must equal what is read back. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Stores a new deal; the caller's transaction goes on. */
    Deal begin(Deal deal) {
        return keep(null, deal);
    }

    /**
     * Applies a step in its own transaction, again from the start when somebody else changed the deal meanwhile: the
     * step decides whether what it finds then is still its business.
     */
    Deal change(UUID id, UnaryOperator<Deal> step) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> {
                    Deal before = deals.findById(id).orElseThrow(() -> new Refusal.NotFound("handoff", id));
                    Deal after = step.apply(before);
                    return after.equals(before) ? before : keep(before, after);
                });
            } catch (OptimisticLockingFailureException overtaken) {
                if (attempt == ATTEMPTS) {
                    throw new Refusal.Conflict("This handoff is being changed by others; try again.");
                }
            }
        }
    }

    private Deal keep(@Nullable Deal before, Deal after) {
        Deal kept = deals.save(after);
        var progress = kept.progress();
        if (before == null || !before.progress().equals(progress)) {
            trail.add(kept.id(), new StageEntry(progress.stage(), progress.stageSince(), progress.stageBy()));
            events.publishEvent(new PipelineStageReached(views.of(kept), progress.stage(), progress.stageSince()));
            concluded(kept).ifPresent(events::publishEvent);
        }
        if (before == null || !Mirror.of(before).equals(Mirror.of(kept))) {
            crm.wish(kept.id());
        }
        var completedAt = kept.completedAt();
        if (completedAt != null && (before == null || before.completedAt() == null)) {
            events.publishEvent(new HandoffCompleted(views.of(kept), completedAt));
        }
        feed.changed(kept);
        return kept;
    }

    private Optional<HandoffConcluded> concluded(Deal deal) {
        var progress = deal.progress();
        if (progress.stage() != PipelineStage.WON && progress.stage() != PipelineStage.LOST) {
            return Optional.empty();
        }
        var handoff = views.of(deal);
        boolean won = progress.stage() == PipelineStage.WON;
        String value = progress.amount() == null
                ? null
                : "%s %,.0f a year".formatted(handoff.opportunity().value().currency(), progress.amount());
        return Optional.of(new HandoffConcluded(
                handoff,
                won ? Conclusion.WON : Conclusion.LOST,
                progress.stageSince(),
                progress.stageBy(),
                won ? value : progress.lostReason()));
    }
}
