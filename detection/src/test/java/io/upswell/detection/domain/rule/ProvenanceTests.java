package io.upswell.detection.domain.rule;

import static io.upswell.detection.domain.rule.AnAccount.TODAY;
import static io.upswell.detection.domain.rule.AnAccount.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.Competitor;
import io.upswell.detection.Evidence;
import io.upswell.detection.Finding;
import io.upswell.detection.PriceBook;
import io.upswell.detection.PriceBookEntry;
import io.upswell.detection.RuleSet;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.MetricUsage.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every signal names the facts that it stands on. */
class ProvenanceTests {

    @Test
    void usageNamesThePointsOfThePeriodAndThePlanThatSetsTheLimit() {
        var facts = account().limit(1_000_000).calls(Period.ROLLING_30D, 60, 1, day -> 31_000);

        Evidence.Usage usage = only(SignalType.USAGE_LIMIT_APPROACHING, facts.facts(), Evidence.Usage.class);

        assertThat(usage.from()).isEqualTo(TODAY.minusDays(29));
        assertThat(usage.to()).isEqualTo(TODAY.minusDays(1));
        assertThat(usage.entry()).isEqualTo(new PriceBookEntry("plan", "professional", "Professional", "api_calls"));
    }

    @Test
    void aLimitThatThePlanDoesNotSetIsTheAccountsOwn() {
        var facts = account().limit(900_000).calls(Period.ROLLING_30D, 60, 1, day -> 29_000);

        assertThat(only(SignalType.USAGE_LIMIT_APPROACHING, facts.facts(), Evidence.Usage.class)
                        .entry())
                .isNull();
    }

    @Test
    void aGaugeStandsOnItsNewestPointAlone() {
        var facts = account().storage(40, day -> 450);

        Evidence.Usage usage = only(SignalType.USAGE_LIMIT_APPROACHING, facts.facts(), Evidence.Usage.class);

        assertThat(usage.from()).isEqualTo(usage.to()).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void seatsNameWhoStayAndNotWhoPassBy() {
        var facts = account()
                .users(2, "Sales", 200)
                .users(1, "Sales", 12, 12)
                .users(1, "Sales", 20)
                .seats(2, 4);

        Evidence.Seats seats = only(SignalType.SEAT_OVERAGE, facts.facts(), Evidence.Seats.class);

        assertThat(seats.users()).containsExactly("u-4", "u-1", "u-2");
        assertThat(seats.activeUsers()).isEqualTo(3);
        assertThat(seats.more()).isZero();
    }

    @Test
    void ofManyUsersFiftyAreNamedAndTheOthersCounted() {
        var facts = account().users(70, "Sales", 200).seats(60, 70);

        Evidence.Seats seats = only(SignalType.SEAT_OVERAGE, facts.facts(), Evidence.Seats.class);

        assertThat(seats.users()).hasSize(50).doesNotHaveDuplicates();
        assertThat(seats.more()).isEqualTo(20);
    }

    @Test
    void interestNamesTheProductAndTheWordThatLedToIt() {
        var facts = account().said("meeting", "2026-01-28T15:30:00Z", "Could you show us the AA module?");

        assertThat(only(SignalType.FEATURE_INTEREST, facts.facts(), Evidence.Quote.class)
                        .entry())
                .isEqualTo(new PriceBookEntry("product", "advanced-analytics", "Advanced Analytics", "AA module"));
    }

    @Test
    void visitsNameTheVisitorsAndTheProductThatSellsTheFeature() {
        var facts = account().visits(4, "funnels");

        Evidence.Visits visits = only(SignalType.FEATURE_INTEREST, facts.facts(), Evidence.Visits.class);

        assertThat(visits.userIds()).containsExactly("u-0", "u-1");
        assertThat(visits.entry())
                .isEqualTo(new PriceBookEntry("product", "advanced-analytics", "Advanced Analytics", "funnels"));
    }

    @Test
    void displacementNamesTheCompetitor() {
        var book = new PriceBook(
                AnAccount.BOOK.plans(),
                AnAccount.BOOK.products(),
                List.of(new Competitor("rivalco", "RivalCo", List.of("Rival"))));
        var account = account().book(book).said("meeting", "2026-01-28T15:30:00Z", "We are leaving Rival for you.");
        var finding = new Finding(
                SignalType.COMPETITOR_DISPLACEMENT, "rivalco", 0, 0, 29, "We are leaving Rival for you.", 1);

        assertThat(only(
                                SignalType.COMPETITOR_DISPLACEMENT,
                                account.unread().withFindings(Map.of("acc-1-conv-1", List.of(finding))),
                                Evidence.Quote.class)
                        .entry())
                .isEqualTo(new PriceBookEntry("competitor", "rivalco", "RivalCo", "Rival"));
    }

    @Test
    void wordsOfAnUpstreamSystemNameTheirEntryToo() {
        var facts = account().noted("meeting", "2026-01-28T15:30:00Z", "Asked about Advanced Analytics");

        assertThat(only(SignalType.FEATURE_INTEREST, facts.facts(), Evidence.Quote.class)
                        .entry())
                .extracting(PriceBookEntry::matched)
                .isEqualTo("Advanced Analytics");
    }

    private static <E extends Evidence> E only(SignalType type, AccountFacts facts, Class<E> kind) {
        List<Evidence> evidence = Rules.of(RuleSet.shipped(), ZoneOffset.UTC).stream()
                .filter(rule -> rule.type() == type)
                .flatMap(rule -> rule.judge(facts).stream())
                .filter(verdict -> verdict.found() != null)
                .flatMap(verdict -> Provenance.of(verdict.found(), facts).evidence().stream())
                .toList();
        assertThat(evidence).hasSize(1);
        return kind.cast(evidence.getFirst());
    }
}
