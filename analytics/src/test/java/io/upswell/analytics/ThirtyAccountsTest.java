package io.upswell.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIterable;
import static org.assertj.core.api.Assertions.tuple;

import io.upswell.analytics.ExpansionMetrics.FunnelStep;
import io.upswell.analytics.ExpansionMetrics.Step;
import io.upswell.analytics.ExpansionMetrics.SuccessMetricId;
import io.upswell.analytics.SignalQuality.AlertLoad;
import io.upswell.analytics.SignalQuality.BandConversion;
import io.upswell.analytics.SignalQuality.Bin;
import io.upswell.analytics.SignalQuality.Precision;
import io.upswell.analytics.application.Told;
import io.upswell.detection.Refusal;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import test.upswell.As;
import test.upswell.TestClock;

/** Every figure here is worked out by hand from {@link ThirtyAccounts}. */
@AnalyticsTest
class ThirtyAccountsTest {

    private static final Offset<Double> NEAR = Offset.offset(1e-6);
    private static final LocalDate FROM = ThirtyAccounts.FROM;
    private static final LocalDate TO = ThirtyAccounts.TO;

    private final AnalyticsDesk desk;
    private final Told told;
    private final TestClock clock;

    ThirtyAccountsTest(AnalyticsDesk desk, Told told, TestClock clock) {
        this.desk = desk;
        this.told = told;
        this.clock = clock;
    }

    @BeforeEach
    void ninetyDays() {
        told.nothing();
        told.of(ThirtyAccounts.events());
        clock.set(Instant.parse("2026-04-15T09:00:00Z"));
    }

    @AfterEach
    void backToTheStart() {
        clock.set(TestClock.START);
    }

    @Test
    void theFunnel() {
        FunnelReport report = seen(d -> d.funnel(FROM, TO, JourneyFilter.ALL));
        assertThat(report.steps())
                .extracting(FunnelStep::step, FunnelStep::count, FunnelStep::n, FunnelStep::medianHours)
                .containsExactly(
                        tuple(Step.DETECTED, 30, 0, null),
                        tuple(Step.ALERTED, 28, 30, 0.0),
                        // 1, 2 … 20 hours.
                        tuple(Step.OPENED, 20, 28, 10.5),
                        tuple(Step.QUALIFIED, 12, 20, 24.0),
                        tuple(Step.HANDED_OFF, 12, 12, 0.0),
                        // 2, 4 … 20 hours.
                        tuple(Step.ACCEPTED, 10, 12, 11.0),
                        tuple(Step.PROPOSAL, 8, 10, 48.0),
                        // 100, 200 … 500 hours.
                        tuple(Step.WON, 5, 8, 300.0));
        assertThat(report.steps())
                .extracting(step -> step.value() == null ? -1 : step.value().intValueExact())
                .containsExactly(406_000, 406_000, 210_000, 78_000, 78_000, 55_000, 36_000, 16_500);
        assertThat(report.steps().get(1).rate()).isCloseTo(28 / 30.0, NEAR);
        assertThat(report.steps().get(7).rate()).isCloseTo(0.625, NEAR);
        assertThat(report.beforeFrom()).isEqualTo(LocalDate.of(2025, 10, 3));
        assertThat(report.beforeTo()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(report.before()).extracting(FunnelStep::count).containsOnly(0);
        assertThat(report.currency()).isEqualTo("USD");
    }

    @Test
    void thePeriodBeforeIsTheSameAccountsADayAfterwards() {
        FunnelReport later = seen(d -> d.funnel(TO.plusDays(1), TO.plusDays(90), JourneyFilter.ALL));
        assertThat(later.steps().getFirst().count()).isZero();
        // Fifteen days of it have come: compared with the last fifteen of March.
        assertThat(later.beforeFrom()).isEqualTo(LocalDate.of(2026, 3, 17));
        FunnelReport halves =
                seen(d -> d.funnel(LocalDate.of(2026, 1, 21), LocalDate.of(2026, 2, 4), JourneyFilter.ALL));
        // 21 January is account 16's day, 6 January account 1's.
        assertThat(halves.steps().getFirst().count()).isEqualTo(15);
        assertThat(halves.before().getFirst().count()).isEqualTo(15);
    }

    @Test
    void theFunnelCutToPieces() {
        assertThatIterable(seen(d -> d.breakdown(FROM, TO, JourneyFilter.ALL, Dimension.SEGMENT)))
                .extracting(
                        FunnelReport.Part::key,
                        part -> count(part.steps(), Step.DETECTED),
                        part -> count(part.steps(), Step.QUALIFIED))
                .containsExactly(tuple("large", 15, 0), tuple("small", 15, 12));
        assertThatIterable(seen(d -> d.breakdown(FROM, TO, JourneyFilter.ALL, Dimension.RULE)))
                .extracting(FunnelReport.Part::key, part -> count(part.steps(), Step.WON))
                .containsExactly(
                        tuple("seat_overage", 2),
                        tuple("usage_limit_approaching", 3),
                        tuple("expansion_mention", 1),
                        tuple("feature_interest", 1));
        assertThatIterable(seen(d -> d.cohorts(FROM, TO, JourneyFilter.ALL, FunnelReport.Span.MONTH)))
                .extracting(FunnelReport.Cohort::from, cohort -> count(cohort.steps(), Step.DETECTED))
                .containsExactly(tuple(LocalDate.of(2026, 1, 1), 26), tuple(LocalDate.of(2026, 2, 1), 4));
        assertThatIterable(seen(d -> d.cohorts(FROM, TO, JourneyFilter.ALL, FunnelReport.Span.WEEK)))
                .extracting(FunnelReport.Cohort::from, cohort -> count(cohort.steps(), Step.DETECTED))
                .startsWith(tuple(LocalDate.of(2026, 1, 5), 6), tuple(LocalDate.of(2026, 1, 12), 7));
    }

    @Test
    void theAccountsBehindAFigurePageByPage() {
        List<String> accounts = new ArrayList<>();
        ScrollPosition position = ScrollPosition.keyset();
        Window<JourneyView> page;
        do {
            ScrollPosition at = position;
            page = seen(d -> d.journeys(FROM, TO, JourneyFilter.ALL, Drill.WON, at, 2));
            assertThat(page.size()).isLessThanOrEqualTo(2);
            page.forEach(journey -> accounts.add(journey.account()));
            position = page.positionAt(page.size() - 1);
        } while (page.hasNext());
        assertThat(accounts).containsExactly("acc-5", "acc-4", "acc-3", "acc-2", "acc-1");
        assertThatIterable(seen(d -> d.journeys(FROM, TO, JourneyFilter.ALL, Drill.LATE, ScrollPosition.keyset(), 9)))
                .extracting(JourneyView::account)
                .containsExactly("acc-12", "acc-11");
        assertThatIterable(
                        seen(d -> d.journeys(FROM, TO, JourneyFilter.ALL, Drill.UNTOUCHED, ScrollPosition.keyset(), 9)))
                .extracting(JourneyView::account)
                .containsExactly("acc-28");
    }

    @Test
    void leadTimesAndTheOtherPromises() {
        List<SuccessTile> tiles = seen(d -> d.success(FROM, TO, JourneyFilter.ALL));
        // 0, 0 for who "already knew", then 21, 22 … 40: the middle is between the 11th, 29, and the 12th, 30.
        var lead = tiles.getFirst().metric();
        assertThat(lead.id()).isEqualTo(SuccessMetricId.LEAD_TIME_DAYS);
        assertThat(lead.n()).isEqualTo(22);
        assertThat(lead.value()).isEqualTo(29.5);
        // The sixth from either end: at most five heads of 22 come 0.8 times in 100, at most six 2.6.
        assertThat(lead.low()).isEqualTo(24.0);
        assertThat(lead.high()).isEqualTo(35.0);
        var conversion = tiles.get(2).metric();
        assertThat(conversion.value()).isCloseTo(0.4, NEAR);
        assertThat(conversion.n()).isEqualTo(30);
        assertThat(tiles)
                .extracting(SuccessTile::reading)
                .contains("unproven (n = 0)", "unproven (n = 8)")
                .first()
                .asString()
                .startsWith("30 days (24 days to 35 days), n = 22");
        assertThat(tiles.getFirst().trend())
                .hasSize(3)
                .last()
                .extracting(SuccessTile.Point::n)
                .isEqualTo(22);
    }

    @Test
    void thePromisesObeyTheFilter() {
        var small = new JourneyFilter(null, null, "small", null, null, null, null);
        // 1 to 15: found by hand, detected and opened; 1 to 8 came to a proposal.
        List<SuccessTile> tiles = seen(d -> d.success(FROM, TO, small));
        assertThat(tiles)
                .extracting(SuccessTile::reading)
                .containsExactly("unproven (n = 15)", "unproven (n = 0)", "unproven (n = 15)", "unproven (n = 8)");
        assertThat(tiles).extracting(tile -> tile.trend().getLast().n()).containsExactly(15, 0, 15, 8);
        var caseys = new JourneyFilter(null, null, null, "casey", null, null, null);
        assertThat(seen(d -> d.success(FROM, TO, caseys)).getFirst().metric().value())
                .isEqualTo(29.5);
        var nobodys = new JourneyFilter(null, null, null, "nobody", null, null, null);
        assertThatIterable(seen(d -> d.success(FROM, TO, nobodys)))
                .extracting(tile -> tile.metric().n())
                .containsOnly(0);
    }

    @Test
    void aRecordedBaselineIsForAllAccountsAndSaysSo() {
        As.ADMIN.call(() -> desk.recordBaseline(
                new Baseline(SuccessMetricId.PIPELINE_GROWTH, 1_000, null, "CRM export of 2025", "", Instant.EPOCH)));

        // The twenty opened are worth 210,000; ninety days at 1,000 are 90,000.
        SuccessTile all = seen(d -> d.success(FROM, TO, JourneyFilter.ALL)).get(1);
        assertThat(all.metric().value()).isCloseTo(210 / 90.0 - 1, NEAR);
        assertThat(all.baseline()).isEqualTo(1_000);
        assertThat(all.baselineSource()).isEqualTo("CRM export of 2025, recorded by admin for all accounts");
        var casey = new JourneyFilter(null, null, null, "casey", null, null, null);
        SuccessTile part = seen(d -> d.success(FROM, TO, casey)).get(1);
        assertThat(part.reading()).isEqualTo("unproven (n = 0)");
        assertThat(part.baseline()).isNull();
        assertThat(part.baselineSource())
                .isEqualTo("the 90 days before, filtered alike; what is recorded is for all accounts");
    }

    @Test
    void precisionAndCalibration() {
        SignalQuality quality = seen(d -> d.quality(FROM, TO, JourneyFilter.ALL));
        assertThat(quality.byType())
                .extracting(
                        Precision::key,
                        Precision::answers,
                        Precision::qualified,
                        Precision::notAFit,
                        Precision::alreadyKnew,
                        Precision::other)
                .contains(tuple("USAGE_LIMIT_APPROACHING", 12, 6, 4, 1, 1), tuple("SEAT_OVERAGE", 11, 6, 4, 1, 0));
        Precision usage = quality.byType().getLast();
        assertThat(usage.raw()).isCloseTo(0.5, NEAR);
        // Of all 12 of 23 were qualified: (12 + ½) / 24 is worth ten answers.
        assertThat(usage.precision()).isCloseTo((10 * 12.5 / 24 + 6) / 22, NEAR);
        assertThat(usage.low()).isLessThan(usage.precision());
        assertThat(usage.high()).isGreaterThan(usage.precision());
        assertThat(quality.calibration().bins())
                .extracting(Bin::from, Bin::n, Bin::qualified)
                .containsExactly(tuple(0.6, 7, 0.0), tuple(0.7, 6, 2 / 6.0), tuple(0.8, 10, 1.0));
        assertThat(quality.calibration().error()).isCloseTo((7 * 0.65 + 6 * (0.75 - 1 / 3.0) + 10 * 0.15) / 23, NEAR);
        assertThat(quality.byBand())
                .extracting(BandConversion::n, BandConversion::qualified, BandConversion::won)
                .containsExactly(tuple(10, 10, 5), tuple(18, 2, 0), tuple(0, 0, 0));
    }

    @Test
    void estimatesAndPromptness() {
        SignalQuality quality = seen(d -> d.quality(FROM, TO, JourneyFilter.ALL));
        // Four were worth a quarter more than estimated: −20 % each; the fifth a fifth less: +25 %.
        assertThat(quality.estimate().n()).isEqualTo(5);
        assertThat(quality.estimate().bias()).isCloseTo(-0.11, NEAR);
        assertThat(quality.estimate().medianError()).isCloseTo(0.2, NEAR);
        assertThat(quality.estimate().estimated()).isEqualByComparingTo("15000");
        assertThat(quality.estimate().booked()).isEqualByComparingTo("16500");
        assertThat(quality.estimate().currency()).isEqualTo("USD");
        assertThat(quality.load()).containsExactly(new AlertLoad("casey", 28, 28 * 7 / 90.0, 7));
        // 1, 2 … 20 hours, and seven times one: the 14th of 27.
        assertThat(quality.firstTouch().alerted()).isEqualTo(28);
        assertThat(quality.firstTouch().touched()).isEqualTo(27);
        assertThat(quality.firstTouch().medianHours()).isEqualTo(7.0);
        // 11 was rejected after thirty hours, 12 never answered; the median of 2, 4 … 20, 30 is 12.
        assertThat(quality.answers().due()).isEqualTo(12);
        assertThat(quality.answers().late()).isEqualTo(2);
        assertThat(quality.answers().medianHours()).isEqualTo(12.0);
    }

    @Test
    void whoTheWinsAreOwedTo() {
        // 1 and 3: 1,250 + 3,750 by usage; 2 and 4: 2,500 + 5,000 by seats; 5: 4,000 by usage, feature and mention.
        credits(AttributionModel.FIRST, 9_000, 7_500, 0, 0);
        credits(AttributionModel.LAST, 5_000, 7_500, 0, 4_000);
        credits(AttributionModel.LINEAR, 6_333.34, 7_500, 1_333.33, 1_333.33);
        credits(AttributionModel.POSITION, 6_600, 7_500, 800, 1_600);
        // Twenty, ten and no days before the last: 0.629961 + 0.793701 + 1 = 2.423661.
        credits(AttributionModel.TIME_DECAY, 6_039.68, 7_500, 1_309.92, 1_650.40);
    }

    private void credits(AttributionModel model, double usage, double seats, double feature, double mention) {
        Attribution attribution = seen(d -> d.attribution(FROM, TO, JourneyFilter.ALL, model));
        assertThat(attribution.won()).isEqualTo(5);
        assertThat(attribution.value()).isEqualByComparingTo("16500");
        assertThat(attribution.byType())
                .as("%s", model)
                .extracting(Attribution.Credit::key, credit -> credit.value().doubleValue())
                .containsExactlyInAnyOrder(
                        tuple("USAGE_LIMIT_APPROACHING", usage),
                        tuple("SEAT_OVERAGE", seats),
                        tuple("FEATURE_INTEREST", feature),
                        tuple("EXPANSION_MENTION", mention));
        assertThat(attribution.byType().stream()
                        .mapToDouble(Attribution.Credit::wins)
                        .sum())
                .isCloseTo(5, NEAR);
        assertThat(attribution.byRule().stream()
                        .map(Attribution.Credit::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("16500");
    }

    @Test
    void theFileHoldsWhatTheFigureCounts() throws IOException {
        var csv = new StringWriter();
        As.MORGAN.enter();
        desk.export(FROM, TO, JourneyFilter.ALL, Drill.QUALIFIED, csv);
        assertThat(csv.toString().lines()).hasSize(13).first().asString().startsWith("account,account_name,csm");
    }

    @Test
    void onlyManagersLookAndOnlyAdministratorsSet() {
        assertThatExceptionOfType(Refusal.Forbidden.class)
                .isThrownBy(() -> As.CASEY.call(() -> desk.funnel(FROM, TO, JourneyFilter.ALL)));
        assertThatExceptionOfType(Refusal.Forbidden.class).isThrownBy(() -> As.MORGAN.call(desk::rebuild));
        var baseline = new Baseline(
                SuccessMetricId.SIGNAL_TO_PROPOSAL_REDUCTION, 30, 40, "CRM export of 2025", "", Instant.EPOCH);
        assertThatExceptionOfType(Refusal.Forbidden.class)
                .isThrownBy(() -> As.MORGAN.call(() -> desk.recordBaseline(baseline)));
        assertThat(As.ADMIN.call(() -> desk.recordBaseline(baseline)).recordedBy())
                .isEqualTo("admin");
        assertThat(seen(AnalyticsDesk::baselines)).hasSize(1);
        assertThat(As.ADMIN.call(desk::rebuild).accounts()).isEqualTo(30);
        theFunnel();
    }

    @Test
    void theDigestOfAWeek() {
        WeeklyDigest digest = seen(d -> d.digest(LocalDate.of(2026, 1, 18)));
        assertThat(count(digest.funnel().steps(), Step.DETECTED)).isEqualTo(7);
        assertThat(count(digest.funnel().before(), Step.DETECTED)).isEqualTo(6);
    }

    @Test
    void noHoldoutUnlessSet() {
        assertThat(seen(d -> d.holdout(FROM, TO)).verdict()).isEqualTo(Uplift.Verdict.OFF);
    }

    private static int count(List<FunnelStep> steps, Step step) {
        return steps.get(step.ordinal()).count();
    }

    private <T> T seen(Function<AnalyticsDesk, T> look) {
        return As.MORGAN.call(() -> look.apply(desk));
    }
}
