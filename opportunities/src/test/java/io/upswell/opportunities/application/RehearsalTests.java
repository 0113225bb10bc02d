package io.upswell.opportunities.application;

import static io.upswell.opportunities.Example.AS_OF;
import static io.upswell.opportunities.Example.FEATURE;
import static io.upswell.opportunities.Example.PRICES;
import static io.upswell.opportunities.Example.USAGE;
import static io.upswell.opportunities.Example.mention;
import static io.upswell.opportunities.Example.strongUsage;
import static io.upswell.opportunities.Example.weakUsage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalDetected;
import io.upswell.opportunities.AlertRehearsal;
import io.upswell.opportunities.Example;
import io.upswell.opportunities.OpportunitiesTest;
import io.upswell.opportunities.RehearsedAlert;
import io.upswell.opportunities.ScoreBand;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When the same signals would alert, and when they would alert again. */
@OpportunitiesTest
class RehearsalTests {

    private static final Signal USUAL = Example.usage(0.85, 920_400, 1_000_000);

    @Autowired
    private AlertRehearsal rehearsal;

    @Autowired
    private JdbcClient jdbc;

    private final AccountSnapshot innovate = Example.INNOVATE;
    private final AccountSnapshot small = Example.account("acc-2", "Small", "30000", 45, 37);
    private AlertRehearsal.Course course;
    private int day;

    @BeforeEach
    void begin() {
        course = rehearsal.begin();
    }

    @Test
    void innovateCorpOfThePrdAlertsOnceAndIsKeptNowhere() {
        RehearsedAlert alert = news(innovate, USAGE, FEATURE).orElseThrow();

        assertThat(alert.score()).isCloseTo(0.8033, within(0.0001));
        assertThat(alert.band()).isEqualTo(ScoreBand.HIGH);
        assertThat(alert.estimated()).isEqualTo(new BigDecimal("45000"));
        assertThat(on(innovate, Set.of(), USAGE, FEATURE)).isEmpty();
        assertThat(jdbc.sql("select count(*) from opportunities.expansion_opportunities where account_id = 'acc-1'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsTooWeakAlertsOnceItIsStrongEnough() {
        assertThat(news(small, weakUsage())).isEmpty();
        assertThat(on(small, Set.of(), USUAL)).isPresent();
        assertThat(on(small, Set.of(), USUAL)).isEmpty();
    }

    @Test
    void aHigherBandAndANewTypeAlertAgain() {
        assertThat(news(small, USUAL).map(RehearsedAlert::band)).contains(ScoreBand.MEDIUM);
        assertThat(on(small, Set.of(), strongUsage()).map(RehearsedAlert::band)).contains(ScoreBand.HIGH);
        assertThat(news(small, strongUsage(), mention(0.7))).isPresent();
        assertThat(on(small, Set.of(), strongUsage())).isEmpty();
    }

    @Test
    void whatComesBackIsNoNewsAndANewEpisodeIs() {
        assertThat(news(small, USUAL)).isPresent();
        assertThat(on(small, Set.of())).isEmpty();
        assertThat(on(small, Set.of(), USUAL)).isEmpty();
        assertThat(on(small, Set.of())).isEmpty();
        assertThat(news(small, USUAL)).isPresent();
    }

    private Optional<RehearsedAlert> news(AccountSnapshot account, Signal... signals) {
        return on(account, Stream.of(signals).map(Signal::id).collect(Collectors.toSet()), signals);
    }

    private Optional<RehearsedAlert> on(AccountSnapshot account, Set<UUID> news, Signal... signals) {
        day++;
        return course.on(new SignalDetected(
                UUID.randomUUID(), day, account, PRICES, List.of(signals), news, AS_OF.plus(Duration.ofDays(day))));
    }
}
