package io.upswell.saleshandoff.application;

import io.upswell.detection.Refusal;
import io.upswell.detection.Viewer;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.domain.Deal;
import io.upswell.saleshandoff.domain.Team;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people decide about a handoff: only if they may, and about the stage that they saw. */
@Component
class HandoffDecisions {

    private final Pipeline pipeline;
    private final HandoffViews views;
    private final Reassignments reassignments;
    private final Team team;
    private final Clock clock;

    HandoffDecisions(Pipeline pipeline, HandoffViews views, Reassignments reassignments, Team team, Clock clock) {
        this.pipeline = pipeline;
        this.views = views;
        this.reassignments = reassignments;
        this.team = team;
        this.clock = clock;
    }

    /** Of the rep, their manager or an administrator. */
    Handoff ofTheRep(UUID id, Decision decision) {
        return decide(id, Sight::repOf, decision);
    }

    Handoff reassign(UUID id, String rep, @Nullable String reason) {
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

    Handoff requestAgain(UUID id) {
        return decide(id, Sight::csmOf, reassignments::again);
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
    interface Decision {
        Deal on(Deal deal, String by, ZonedDateTime now);
    }
}
