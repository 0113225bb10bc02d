package io.upswell.saleshandoff.application;

import io.upswell.detection.Refusal;
import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffDesk;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.domain.Columns;
import io.upswell.saleshandoff.domain.Deal;
import io.upswell.saleshandoff.domain.Deals;
import io.upswell.saleshandoff.domain.Mirrors;
import io.upswell.saleshandoff.domain.Move;
import io.upswell.saleshandoff.domain.Team;
import io.upswell.saleshandoff.domain.Trail;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
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
    private final Reassignments reassignments;
    private final AnswerTimes answerTimes;
    private final Team team;
    private final Mirrors mirrors;
    private final Columns columns;
    private final HandoffSettings settings;
    private final Clock clock;

    SalesDesk(
            Deals deals,
            Trail trail,
            Pipeline pipeline,
            HandoffViews views,
            Reassignments reassignments,
            AnswerTimes answerTimes,
            Team team,
            Mirrors mirrors,
            Columns columns,
            HandoffSettings settings,
            Clock clock) {
        this.deals = deals;
        this.trail = trail;
        this.pipeline = pipeline;
        this.views = views;
        this.reassignments = reassignments;
        this.answerTimes = answerTimes;
        this.team = team;
        this.mirrors = mirrors;
        this.columns = columns;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<Handoff> find(UUID id) {
        Viewer viewer = Viewer.current();
        return deals.findById(id).filter(deal -> Sight.sees(viewer, deal)).map(views::of);
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
        return inSight(trail.of(handoffs));
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

    @Override
    public Handoff reassign(UUID id, String rep, @Nullable String reason) {
        if (team.all().stream().noneMatch(one -> one.active() && one.username().equals(rep))) {
            throw new Refusal.BadRequest("rep: there is no active sales rep %s.".formatted(rep));
        }
        return decide(id, Sight::leaderOf, (deal, by, now) -> {
            if (deal.progress().stage().closed()) {
                throw deal.taken(now);
            }
            String why = reason == null || reason.isBlank() ? "by %s".formatted(by) : reason.strip();
            return rep.equals(deal.request().rep()) ? deal : reassignments.to(deal, rep, why, by, now.toInstant());
        });
    }

    @Override
    public Handoff requestAgain(UUID id) {
        return decide(id, Sight::csmOf, reassignments::again);
    }

    @Override
    public Map<UUID, List<Note>> notes(Collection<UUID> handoffs) {
        return inSight(trail.notes(handoffs));
    }

    @Override
    public Map<UUID, List<Conflict>> conflicts(Collection<UUID> handoffs) {
        return inSight(mirrors.conflicts(handoffs));
    }

    @Override
    public Map<UUID, Integer> answerTimeUsed(Collection<UUID> handoffs) {
        if (handoffs.isEmpty()) {
            return Map.of();
        }
        Viewer viewer = Viewer.current();
        return deals.findByIdIn(handoffs).stream()
                .filter(deal -> deal.progress().stage() == PipelineStage.REQUESTED && Sight.sees(viewer, deal))
                .collect(Collectors.toMap(
                        Deal::id,
                        deal -> answerTimes
                                .of(deal.request().rep())
                                .used(deal.request().dueAt(), clock.instant())));
    }

    @Override
    public List<Column> columns() {
        Viewer viewer = Viewer.current();
        Set<String> owners = viewer.ownersInSight();
        return columns
                .sums(
                        owners == null,
                        owners == null || owners.isEmpty() ? Set.of("") : owners,
                        viewer.role() == Role.MANAGER,
                        clock.instant())
                .stream()
                .map(sum -> new Column(
                        sum.stage(),
                        sum.currency(),
                        sum.count(),
                        sum.amount(),
                        sum.amount().multiply(settings.weight(sum.stage())),
                        sum.medianDays()))
                .toList();
    }

    private <T> Map<UUID, T> inSight(Map<UUID, T> all) {
        Viewer viewer = Viewer.current();
        Map<UUID, T> seen = new HashMap<>(all);
        seen.keySet()
                .retainAll(deals.findByIdIn(all.keySet()).stream()
                        .filter(deal -> Sight.sees(viewer, deal))
                        .map(Deal::id)
                        .collect(Collectors.toSet()));
        return seen;
    }

    private Handoff decide(UUID id, Decision decision) {
        return decide(id, Sight::repOf, decision);
    }

    private Handoff decide(UUID id, Permission role, Decision decision) {
        Viewer viewer = Viewer.current();
        var decidedOn = new AtomicReference<@Nullable Deal>();
        return views.of(pipeline.change(id, deal -> {
            ZonedDateTime now = clock.instant().truncatedTo(ChronoUnit.MICROS).atZone(clock.getZone());
            role.check(viewer, deal);
            // A decision is about the stage that its maker saw: if somebody was faster, it is not repeated on theirs.
            Deal first = decidedOn.getAndSet(deal);
            if (first != null && !first.progress().equals(deal.progress())) {
                throw deal.taken(now);
            }
            return decision.on(deal, viewer.displayName(), now);
        }));
    }

    @FunctionalInterface
    private interface Permission {
        void check(Viewer viewer, Deal deal);
    }

    @FunctionalInterface
    private interface Decision {
        Deal on(Deal deal, String by, ZonedDateTime now);
    }
}
