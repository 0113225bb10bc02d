package io.upswell.analytics;

import static io.upswell.analytics.ExpansionMetrics.Step.ACCEPTED;
import static io.upswell.analytics.ExpansionMetrics.Step.ALERTED;
import static io.upswell.analytics.ExpansionMetrics.Step.DETECTED;
import static io.upswell.analytics.ExpansionMetrics.Step.HANDED_OFF;
import static io.upswell.analytics.ExpansionMetrics.Step.OPENED;
import static io.upswell.analytics.ExpansionMetrics.Step.PROPOSAL;
import static io.upswell.analytics.ExpansionMetrics.Step.QUALIFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.upswell.analytics.ExpansionMetrics.FunnelStep;
import io.upswell.analytics.ExpansionMetrics.Step;
import io.upswell.analytics.ExpansionMetrics.SuccessMetric;
import io.upswell.analytics.ExpansionMetrics.TypeConversion;
import io.upswell.analytics.application.Told;
import io.upswell.detection.Refusal;
import io.upswell.detection.SignalType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import test.upswell.As;

@AnalyticsTest
class ExpansionMetricsTest {

    private final MetricsDesk desk;
    private final Told told;

    ExpansionMetricsTest(MetricsDesk desk, Told told) {
        this.desk = desk;
        this.told = told;
    }

    @BeforeEach
    void nothingYet() {
        told.nothing();
    }

    @Test
    void theFunnelOfTwelveAccountsWorkedOutByHand() {
        happen(TwelveAccounts.stories().stream()
                .flatMap(story -> story.events.stream())
                .toList());
        ExpansionMetrics metrics = metrics(As.MORGAN);
        assertThatFunnel(metrics.funnel());
        assertThat(metrics.bySignalType()).hasSize(2);
        // Six of twelve; three of three is no rate, because three is no number to have a rate of.
        TypeConversion usage = metrics.bySignalType().getFirst();
        assertThat(usage.type()).isEqualTo(SignalType.USAGE_LIMIT_APPROACHING);
        assertThat(List.of(usage.detected(), usage.qualified(), usage.won())).containsExactly(12, 6, 2);
        near(usage.rate(), 0.5);
        near(usage.low(), 0.253782);
        near(usage.high(), 0.746218);
        assertThat(metrics.bySignalType().getLast())
                .isEqualTo(new TypeConversion(SignalType.FEATURE_INTEREST, 3, 3, 2, null, null, null));
        assertThat(metrics.successMetrics()).allSatisfy(metric -> {
            assertThat(metric.proven()).isFalse();
            assertThat(metric.value()).isNull();
            assertThat(metric.low()).isNull();
        });
        assertThat(metrics.successMetrics()).extracting(SuccessMetric::n).containsExactly(0, 0, 12, 2);
    }

    private static void assertThatFunnel(List<FunnelStep> funnel) {
        // Twelve signalled, ten with an opportunity: 10,000 + … + 100,000.
        step(funnel, DETECTED, 12, 550_000, null, null, null, null);
        step(funnel, ALERTED, 10, 550_000, 10 / 12.0, 0.0, 0.551969, 0.953035);
        // Accounts 1 to 8, though 6 was qualified without ever being opened: 1, 2, 3, 4, 5, 7, 8 hours.
        step(funnel, OPENED, 8, 360_000, 0.8, 4.0, 0.490162, 0.943318);
        step(funnel, QUALIFIED, 6, 210_000, 0.75, 30.0, 0.409275, 0.928521);
        step(funnel, HANDED_OFF, 6, 210_000, 1.0, 0.0, 0.609666, 1.0);
        // Accounts 1 to 4: 2, 4, 6, 100 hours.
        step(funnel, ACCEPTED, 4, 100_000, 4 / 6.0, 5.0, 0.299993, 0.903229);
        // Accounts 1 and 2 after 24 and 48 hours; 3 jumped over it.
        step(funnel, PROPOSAL, 3, 60_000, 0.75, 36.0, 0.300642, 0.954413);
        // 12,000 + 33,000 booked; 1 took 72 hours from the first proposal.
        step(funnel, Step.WON, 2, 45_000, 2 / 3.0, 72.0, 0.207660, 0.938508);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void neitherTheOrderNorRepetitionChangesAnything(long seed) throws Exception {
        var random = new Random(seed);
        List<Object> events = new ArrayList<>();
        for (Story story : TwelveAccounts.stories()) {
            for (Object event : story.events) {
                events.addAll(Collections.nCopies(1 + random.nextInt(3), event));
            }
        }
        Collections.shuffle(events, random);
        List<Callable<Object>> deliveries = new ArrayList<>();
        events.forEach(event -> deliveries.add(() -> {
            told.of(List.of(event));
            return event;
        }));
        try (var pool = Executors.newFixedThreadPool(4)) {
            for (Future<Object> delivered : pool.invokeAll(deliveries)) {
                delivered.get();
            }
        }
        assertThatFunnel(metrics(As.MORGAN).funnel());
    }

    @Test
    void everybodySeesTheirPartOrNothing() {
        happen(TwelveAccounts.stories().stream()
                .flatMap(story -> story.events.stream())
                .toList());
        assertThat(metrics(As.ADMIN).funnel().getFirst().count()).isEqualTo(13);
        assertThat(metrics(As.MORGAN).funnel().getFirst().count()).isEqualTo(12);
        for (As who : List.of(As.CASEY, As.SAM)) {
            assertThatExceptionOfType(Refusal.Forbidden.class).isThrownBy(() -> metrics(who));
        }
        assertThatExceptionOfType(Refusal.BadRequest.class)
                .isThrownBy(() -> As.ADMIN.call(() -> desk.between(TwelveAccounts.TO, TwelveAccounts.FROM)));
        assertThatExceptionOfType(Refusal.BadRequest.class)
                .isThrownBy(() -> As.ADMIN.call(() -> desk.between(LocalDate.MIN, LocalDate.MAX)));
    }

    @Test
    void nothingDetectedIsAFunnelOfNothing() {
        assertThat(metrics(As.ADMIN).funnel())
                .hasSize(8)
                .allSatisfy(step ->
                        assertThat(step).isEqualTo(new FunnelStep(step.step(), 0, null, null, null, null, null, 0)));
        assertThat(metrics(As.ADMIN).bySignalType()).isEmpty();
    }

    private ExpansionMetrics metrics(As who) {
        return who.call(() -> desk.between(TwelveAccounts.FROM, TwelveAccounts.TO));
    }

    private void happen(List<Object> events) {
        told.of(events);
    }

    private static void step(
            List<FunnelStep> funnel,
            Step step,
            int count,
            long value,
            @Nullable Double rate,
            @Nullable Double medianHours,
            @Nullable Double low,
            @Nullable Double high) {
        FunnelStep found = funnel.get(step.ordinal());
        assertThat(found.step()).isEqualTo(step);
        assertThat(found.count()).as("%s", step).isEqualTo(count);
        assertThat(found.value()).as("%s", step).isEqualByComparingTo(BigDecimal.valueOf(value));
        near(found.rate(), rate);
        near(found.medianHours(), medianHours);
        near(found.low(), low);
        near(found.high(), high);
    }

    private static void near(@Nullable Double found, @Nullable Double expected) {
        if (expected == null) {
            assertThat(found).isNull();
        } else {
            assertThat(found).isCloseTo(expected, Offset.offset(5e-7));
        }
    }
}
