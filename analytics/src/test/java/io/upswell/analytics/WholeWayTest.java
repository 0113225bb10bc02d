package io.upswell.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.upswell.analytics.ExpansionMetrics.FunnelStep;
import io.upswell.analytics.application.Told;
import io.upswell.detection.SignalType;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffDesk;
import io.upswell.saleshandoff.PipelineStage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import test.upswell.As;
import test.upswell.TestClock;

/** Events published as they are in the application, with the real handoff in between. */
@AnalyticsTest
class WholeWayTest {

    private final MetricsDesk desk;
    private final HandoffDesk handoffs;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Told told;

    WholeWayTest(
            MetricsDesk desk,
            HandoffDesk handoffs,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Told told) {
        this.desk = desk;
        this.handoffs = handoffs;
        this.events = events;
        this.transaction = transaction;
        this.told = told;
    }

    @BeforeEach
    void nothingYet() {
        told.nothing();
    }

    @Test
    void fromTheSignalToTheMoney() {
        var story = new Story("InnovateCorp", "casey", 45_000, TestClock.START, SignalType.SEAT_OVERAGE)
                .alerted(0)
                .opened(0)
                .qualified(0);
        for (Object event : story.events) {
            transaction.executeWithoutResult(status -> events.publishEvent(event));
        }
        UUID opportunity = story.snapshot().id();
        Handoff handoff = await().until(
                        () -> As.SAM.call(() ->
                                handoffs.ofOpportunities(List.of(opportunity)).get(opportunity)),
                        found -> found != null && found.crmId() != null);
        As.SAM.call(() -> handoffs.accept(handoff.id()));
        As.SAM.call(() -> handoffs.move(handoff.id(), PipelineStage.PROPOSAL, null, null));
        As.SAM.call(() -> handoffs.move(handoff.id(), PipelineStage.WON, new BigDecimal("48000"), null));

        LocalDate day = LocalDate.of(2026, 1, 29);
        await().untilAsserted(() -> {
            List<FunnelStep> funnel =
                    As.MORGAN.call(() -> desk.between(day, day)).funnel();
            assertThat(funnel).extracting(FunnelStep::count).containsOnly(1);
            assertThat(funnel).filteredOn(step -> step.medianHours() == null).hasSize(1);
            assertThat(funnel.getFirst().value()).isEqualByComparingTo("45000");
            assertThat(funnel.getLast().value()).isEqualByComparingTo("48000");
        });
        assertThat(As.MORGAN
                        .call(() -> desk.between(day.plusDays(1), day.plusDays(9)))
                        .funnel()
                        .getFirst()
                        .count())
                .isZero();
    }
}
