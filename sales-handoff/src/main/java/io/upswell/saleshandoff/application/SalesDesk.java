package io.upswell.saleshandoff.application;

import io.upswell.detection.Refusal;
import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffDesk;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.domain.Deal;
import io.upswell.saleshandoff.domain.Deals;
import io.upswell.saleshandoff.domain.Move;
import io.upswell.saleshandoff.domain.Trail;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class SalesDesk implements HandoffDesk {

    private final Deals deals;
    private final Trail trail;
    private final Pipeline pipeline;
    private final HandoffViews views;
    private final Clock clock;

    SalesDesk(Deals deals, Trail trail, Pipeline pipeline, HandoffViews views, Clock clock) {
        this.deals = deals;
        this.trail = trail;
        this.pipeline = pipeline;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public Optional<Handoff> find(UUID id) {
        Viewer viewer = Viewer.current();
        return deals.findById(id).filter(deal -> sees(viewer, deal)).map(views::of);
    }

    @Override
    @Transactional(readOnly = true)
    public Window<Handoff> page(Collection<PipelineStage> stages, ScrollPosition position, int limit) {
        Viewer viewer = Viewer.current();
        Set<String> owners = viewer.ownersInSight();
        var after = DuePosition.of(position);
        List<Deal> found = deals.page(
                stages.isEmpty() ? EnumSet.allOf(PipelineStage.class) : stages,
                owners == null,
                owners == null || owners.isEmpty() ? Set.of("") : owners,
                viewer.role() == Role.MANAGER,
                after.due(),
                after.id(),
                limit + 1);
        List<Handoff> page = found.stream().limit(limit).map(views::of).toList();
        return Window.from(page, index -> DuePosition.after(found.get(index)), found.size() > limit);
    }

    @Override
    public Map<UUID, Handoff> ofOpportunities(Collection<UUID> opportunities) {
        if (opportunities.isEmpty()) {
            return Map.of();
        }
        Viewer viewer = Viewer.current();
        return deals.findByRequestOpportunityIn(opportunities).stream()
                .filter(deal -> sees(viewer, deal))
                .collect(Collectors.toMap(deal -> deal.request().opportunity(), views::of));
    }

    @Override
    public List<StageEntry> trail(UUID handoff) {
        return Optional.ofNullable(trails(List.of(handoff)).get(handoff))
                .orElseThrow(() -> new Refusal.NotFound("handoff", handoff));
    }

    @Override
    public Map<UUID, List<StageEntry>> trails(Collection<UUID> handoffs) {
        Viewer viewer = Viewer.current();
        Map<UUID, List<StageEntry>> trails = trail.of(handoffs);
        var inSight = deals.findByIdIn(trails.keySet()).stream()
                .filter(deal -> sees(viewer, deal))
                .map(Deal::id)
                .toList();
        trails.keySet().retainAll(inSight);
        return trails;
    }

    @Override
    public Handoff accept(UUID id) {
        return decide(id, (deal, by, now) -> deal.accept(by, now));
    }

    @Override
    public Handoff reject(UUID id, String reason) {
        return decide(id, (deal, by, now) -> deal.reject(reason, by, now));
    }

    @Override
    public Handoff move(UUID id, PipelineStage stage, @Nullable BigDecimal amount, @Nullable String lostReason) {
        var move = new Move(stage, amount, lostReason);
        return decide(id, (deal, by, now) -> deal.move(move, by, now));
    }

    private Handoff decide(UUID id, Decision decision) {
        Viewer viewer = Viewer.current();
        var decidedOn = new AtomicReference<@Nullable Deal>();
        return views.of(pipeline.change(id, deal -> {
            ZonedDateTime now = clock.instant().truncatedTo(ChronoUnit.MICROS).atZone(clock.getZone());
            allow(viewer, deal);
            // A decision is about the stage that its maker saw: if somebody was faster, it is not repeated on theirs.
            Deal first = decidedOn.getAndSet(deal);
            if (first != null && !first.progress().equals(deal.progress())) {
                throw deal.taken(now);
            }
            return decision.on(deal, viewer.displayName(), now);
        }));
    }

    private static boolean sees(Viewer viewer, Deal deal) {
        return viewer.seesAccount(deal.request().csm(), deal.request().rep());
    }

    private static void allow(Viewer viewer, Deal deal) {
        if (!sees(viewer, deal)) {
            throw new Refusal.NotFound("handoff", deal.id());
        }
        if (!viewer.sees(deal.request().rep())) {
            throw new Refusal.Forbidden("Only the assigned sales rep, their manager or an administrator decides here.");
        }
    }

    @FunctionalInterface
    private interface Decision {
        Deal on(Deal deal, String by, ZonedDateTime now);
    }
}
