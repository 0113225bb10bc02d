package io.upswell.saleshandoff.application;

import io.upswell.saleshandoff.HandoffDesk.Column;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.domain.AnswerTime;
import io.upswell.saleshandoff.domain.Columns;
import io.upswell.saleshandoff.domain.Deal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Figures over what the viewer sees. */
@Component
class HandoffSums {

    private final Columns columns;
    private final InSight inSight;
    private final AnswerTimes answerTimes;
    private final HandoffSettings settings;
    private final Clock clock;

    HandoffSums(Columns columns, InSight inSight, AnswerTimes answerTimes, HandoffSettings settings, Clock clock) {
        this.columns = columns;
        this.inSight = inSight;
        this.answerTimes = answerTimes;
        this.settings = settings;
        this.clock = clock;
    }

    List<Column> columns() {
        var scope = InSight.Scope.ofViewer();
        return columns.sums(scope.everybody(), scope.owners(), scope.unowned(), clock.instant()).stream()
                .map(sum -> new Column(
                        sum.stage(),
                        sum.currency(),
                        sum.count(),
                        sum.amount(),
                        sum.amount().multiply(settings.weight(sum.stage())),
                        sum.medianDays()))
                .toList();
    }

    Map<UUID, Integer> answerTimeUsed(Collection<UUID> handoffs) {
        return ofWaiting(handoffs, (time, dueAt) -> time.used(dueAt, clock.instant()));
    }

    Map<UUID, Duration> answerTimeLeft(Collection<UUID> handoffs) {
        return ofWaiting(handoffs, (time, dueAt) -> time.left(dueAt, clock.instant()));
    }

    private <T> Map<UUID, T> ofWaiting(Collection<UUID> handoffs, BiFunction<AnswerTime, Instant, T> figure) {
        return inSight.deals(handoffs).stream()
                .filter(deal -> deal.progress().stage() == PipelineStage.REQUESTED)
                .collect(Collectors.toMap(
                        Deal::id,
                        deal -> figure.apply(
                                answerTimes.of(deal.request().rep()),
                                deal.request().dueAt())));
    }
}
