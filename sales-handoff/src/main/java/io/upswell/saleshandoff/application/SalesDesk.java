package io.upswell.saleshandoff.application;

import io.upswell.detection.Refusal;
import io.upswell.detection.Viewer;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffDesk;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.domain.Deal;
import io.upswell.saleshandoff.domain.Deals;
import io.upswell.saleshandoff.domain.Mirrors;
import io.upswell.saleshandoff.domain.Move;
import io.upswell.saleshandoff.domain.Trail;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
    private final Mirrors mirrors;
    private final HandoffViews views;
    private final HandoffDecisions decisions;
    private final HandoffSums sums;
    private final InSight inSight;

    SalesDesk(
            Deals deals,
            Trail trail,
            Mirrors mirrors,
            HandoffViews views,
            HandoffDecisions decisions,
            HandoffSums sums,
            InSight inSight) {
        this.deals = deals;
        this.trail = trail;
        this.mirrors = mirrors;
        this.views = views;
        this.decisions = decisions;
        this.sums = sums;
        this.inSight = inSight;
    }

    @Override
    public Optional<Handoff> find(UUID id) {
        return inSight.deals(List.of(id)).stream().map(views::of).findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Window<Handoff> page(Collection<PipelineStage> stages, ScrollPosition position, int limit) {
        var scope = InSight.Scope.ofViewer();
        var after = DuePosition.of(position);
        List<Deal> found = deals.page(
                stages.isEmpty() ? EnumSet.allOf(PipelineStage.class) : stages,
                scope.everybody(),
                scope.owners(),
                scope.unowned(),
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
                .filter(deal -> Sight.sees(viewer, deal))
                .collect(Collectors.toMap(deal -> deal.request().opportunity(), views::of));
    }

    @Override
    public List<StageEntry> trail(UUID handoff) {
        return Optional.ofNullable(trails(List.of(handoff)).get(handoff))
                .orElseThrow(() -> new Refusal.NotFound("handoff", handoff));
    }

    @Override
    public Map<UUID, List<StageEntry>> trails(Collection<UUID> handoffs) {
        return inSight.only(trail.of(handoffs));
    }

    @Override
    public Handoff accept(UUID id) {
        return decisions.ofTheRep(id, Deal::accept);
    }

    @Override
    public Handoff reject(UUID id, String reason) {
        return decisions.ofTheRep(id, (deal, by, now) -> deal.reject(reason, by, now));
    }

    @Override
    public Handoff move(UUID id, PipelineStage stage, @Nullable BigDecimal amount, @Nullable String lostReason) {
        var move = new Move(stage, amount, lostReason);
        return decisions.ofTheRep(id, (deal, by, now) -> deal.move(move, by, now));
    }

    @Override
    public Handoff reassign(UUID id, String rep, @Nullable String reason) {
        return decisions.reassign(id, rep, reason);
    }

    @Override
    public Handoff requestAgain(UUID id) {
        return decisions.requestAgain(id);
    }

    @Override
    public Map<UUID, List<Note>> notes(Collection<UUID> handoffs) {
        return inSight.only(trail.notes(handoffs));
    }

    @Override
    public Map<UUID, List<Conflict>> conflicts(Collection<UUID> handoffs) {
        return inSight.only(mirrors.conflicts(handoffs));
    }

    @Override
    public Map<UUID, Integer> answerTimeUsed(Collection<UUID> handoffs) {
        return sums.answerTimeUsed(handoffs);
    }

    @Override
    public Map<UUID, Duration> answerTimeLeft(Collection<UUID> handoffs) {
        return sums.answerTimeLeft(handoffs);
    }

    @Override
    public List<Column> columns() {
        return sums.columns();
    }
}
