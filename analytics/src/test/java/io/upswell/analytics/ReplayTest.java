package io.upswell.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.upswell.analytics.ReplayResult.Outcome;
import io.upswell.analytics.application.Told;
import io.upswell.analytics.domain.ReplayChunk;
import io.upswell.analytics.domain.ReplayRounds;
import io.upswell.analytics.domain.Replays;
import io.upswell.detection.FactIntake;
import io.upswell.detection.ManualIdentificationRecorded;
import io.upswell.detection.Refusal;
import io.upswell.detection.Role;
import io.upswell.detection.RuleReplay;
import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleSetting;
import io.upswell.detection.SignalType;
import io.upswell.saleshandoff.PipelineStage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import test.upswell.As;
import test.upswell.TestClock;

/**
 * Four accounts of casey's have more users than seats from 1 September on: one of them buys on 15 October, one is found
 * by hand on 1 October, two come to nothing. A fifth is found by hand without a signal; one of priya's is over too.
 */
@AnalyticsTest
class ReplayTest {

    private static final LocalDate FROM = LocalDate.parse("2025-08-15");
    private static final LocalDate TO = LocalDate.parse("2026-01-20");
    private static final Instant SEPTEMBER = Instant.parse("2025-09-01T08:00:00Z");

    private final ReplayDesk desk;
    private final Replays replays;
    private final ReplayRounds rounds;
    private final RuleReplay ruleReplay;
    private final FactIntake intake;
    private final Told told;
    private final TestClock clock;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final ExecutionGraphQlServiceTester graphql;

    ReplayTest(
            ReplayDesk desk,
            Replays replays,
            ReplayRounds rounds,
            RuleReplay ruleReplay,
            FactIntake intake,
            Told told,
            TestClock clock,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            ExecutionGraphQlService service) {
        this.desk = desk;
        this.replays = replays;
        this.rounds = rounds;
        this.ruleReplay = ruleReplay;
        this.intake = intake;
        this.told = told;
        this.clock = clock;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.graphql = ExecutionGraphQlServiceTester.create(service);
    }

    @BeforeEach
    void fiveMonths() {
        clock.set(TestClock.START);
        told.nothing();
        jdbc.sql("truncate analytics.replay cascade").update();
        jdbc.sql("truncate detection.account, detection.app_user, detection.plan")
                .update();
        send(Instant.parse("2025-08-01T08:00:00Z"), """
                {"type":"plan","id":"pro","name":"Pro","rank":1,"annual_price":30000,"seat_price":600}
                """);
        account("buys", "casey", 9);
        account("found", "casey", 9);
        account("noise", "casey", 9);
        account("noise-2", "casey", 9);
        account("silent", "casey", 3);
        account("little", "priya", 9);
        told.of(new Story("buys", "casey", 2400, SEPTEMBER, SignalType.SEAT_OVERAGE)
                .alerted(1)
                .stage(PipelineStage.WON, 44 * 24, 2000L)
                .happened());
        told.of(List.of(
                new ManualIdentificationRecorded("found", LocalDate.parse("2025-10-01"), "casey", null, SEPTEMBER),
                new ManualIdentificationRecorded("silent", LocalDate.parse("2025-11-01"), "casey", null, SEPTEMBER)));
    }

    @AfterEach
    void asNobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theLiveRulesAreHeldAgainstWhatReallyCame() {
        Replay replay = ended(As.ADMIN.call(() -> desk.start(null, FROM, TO)).id());

        assertThat(replay.status()).isEqualTo(Replay.Status.COMPLETED);
        assertThat(replay.done()).isEqualTo(replay.accountDays()).isEqualTo(6 * (159 + 135));
        ReplayResult result = result(replay.id(), As.ADMIN);
        ReplayResult.Figures live = result.live();
        assertThat(List.of(live.alerts(), live.expansions(), live.caught(), live.wins(), live.winsCaught()))
                .containsExactly(5, 3, 2, 1, 1);
        assertThat(List.of(
                        live.precision().part(),
                        live.conversion().part(),
                        live.precision().n()))
                .containsExactly(2, 1, 5);
        assertThat(live.precision().rate()).isEqualTo(0.4);
        assertThat(live.leadDays()).isEqualTo(37); // of 44 and 30 days
        assertThat(live.valueCaught()).isEqualByComparingTo(new BigDecimal(2000));
        assertThat(live.perCsmWeek()).isCloseTo(5 / (159 / 7.0) / 2, within(1e-9));
        assertThat(result.candidate()).isNull();
        assertThat(result.bins()).hasSize(12);
        assertThat(result.bins().get(1)).isEqualTo(new ReplayResult.Bin(FROM.plusDays(14), 5, 0));
    }

    @Test
    void aStricterVersionIsHeldAgainstTheLiveOne() {
        RuleSet stricter = RuleSet.shipped().with(RuleSetting.SEATS_OVER, 4);
        UUID id = written(FROM, stricter);
        send(Instant.parse("2025-09-10T08:00:00Z"), user("noise", 9) + user("noise", 10));
        rounds.goOn();

        ReplayResult result = result(ended(id).id(), As.ADMIN);

        assertThat(result.live().alerts()).isEqualTo(5);
        assertThat(result.candidate()).isNotNull();
        assertThat(result.candidate().alerts()).isEqualTo(1);
        assertThat(result.onlyLive())
                .extracting(ReplayResult.Alert::account, ReplayResult.Alert::outcome)
                .containsExactly(
                        tuple("buys", Outcome.WON),
                        tuple("found", Outcome.FOUND),
                        tuple("little", Outcome.NOTHING),
                        tuple("noise-2", Outcome.NOTHING));
        assertThat(result.onlyCandidate()).isEmpty();
        assertThat(result.winsLost()).extracting(ReplayResult.Win::account).containsExactly("buys");
        assertThat(result.winsGained()).isEmpty();
    }

    @Test
    void aManagerSeesTheAccountsOfTheOwnTeamAndOthersNone() {
        UUID id = ended(As.ADMIN.call(() -> desk.start(null, FROM, TO)).id()).id();
        var lonely = new As("dana", "Dana", Role.MANAGER, Set.of("dana", "priya"));

        assertThat(result(id, lonely).live().alerts()).isEqualTo(1);
        assertThat(result(id, As.MORGAN).live().alerts()).isEqualTo(5);
        List<Supplier<Object>> asked = List.of(
                () -> desk.start(null, FROM, TO),
                () -> desk.find(id),
                () -> desk.latest(1),
                () -> desk.cancel(id),
                () -> desk.result(id));
        assertThat(asked)
                .allSatisfy(ask ->
                        assertThatExceptionOfType(Refusal.Forbidden.class).isThrownBy(() -> As.CASEY.call(ask)));
    }

    /** What a node had begun goes on elsewhere: no chunk twice, none left out. */
    @Test
    void whatWasLeftUndoneIsTakenUp() {
        UUID whole = ended(As.ADMIN.call(() -> desk.start(null, FROM, TO)).id()).id();
        UUID id = written(FROM, null);
        transaction.executeWithoutResult(status -> {
            ReplayChunk done = replays.claim().orElseThrow();
            replays.finish(done, new Replays.Found(List.of(), List.of(), List.of()), clock.instant());
        });
        Replay half = As.ADMIN.call(() -> desk.find(id)).orElseThrow();
        assertThat(half.status()).isEqualTo(Replay.Status.RUNNING);
        assertThat(half.progress()).isEqualTo(0.5);
        assertThat(As.ADMIN.call(() -> desk.result(id))).isEmpty();

        rounds.goOn();

        ended(id);
        List<String> alerts = accounts(whole);
        assertThat(alerts).hasSize(5);
        assertThat(accounts(id)).isEqualTo(alerts.subList(3, 5));
    }

    @Test
    void whatIsCancelledIsNotTakenUp() {
        UUID id = written(FROM, null);
        Replay cancelled = As.ADMIN.call(() -> desk.cancel(id));
        UUID next = written(FROM.plusDays(1), null);
        rounds.goOn();

        ended(next);
        assertThat(cancelled.status()).isEqualTo(Replay.Status.CANCELLED);
        assertThat(As.ADMIN.call(() -> desk.find(id))).contains(cancelled);
        assertThat(As.ADMIN.call(() -> desk.result(id))).isEmpty();
        assertThat(cancelled.done()).isZero();
    }

    @Test
    void refusesDaysThatHaveNotBeenAndUnknownVersions() {
        assertThatExceptionOfType(Refusal.BadRequest.class)
                .isThrownBy(() -> As.ADMIN.call(() -> desk.start(null, FROM, LocalDate.parse("2026-01-30"))));
        assertThatExceptionOfType(Refusal.BadRequest.class)
                .isThrownBy(() -> As.ADMIN.call(() -> desk.start(null, TO, FROM)));
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> As.ADMIN.call(() -> desk.start(99, FROM, TO)));
    }

    @Test
    void answersPrograms() {
        As.MORGAN.enter();
        String id = graphql.document("mutation { startReplay(from: \"%s\", to: \"%s\") { id } }".formatted(FROM, TO))
                .execute()
                .path("startReplay.id")
                .entity(String.class)
                .get();
        ended(UUID.fromString(id));
        graphql.document("""
                        { replay(id: "%s") { number status requestedBy requestedAt from to live candidate accountDays done
                            progress finishedAt failure result {
                              live { version alerts perCsmWeek precision { part n rate low high } conversion { rate }
                                leadDays leadLow leadHigh expansions caught missed wins winsCaught valueCaught currency }
                              candidate { version } bins { from live candidate }
                              onlyLive { account accountName csm day score estimated outcome } onlyCandidate { account }
                              winsLost { account accountName csm wonOn booked currency } winsGained { account } } }
                          replays { id } }
                        """.formatted(id))
                .execute()
                .path("replay.progress")
                .entity(Double.class)
                .isEqualTo(1.0)
                .path("replay.result.live.missed")
                .entity(Integer.class)
                .isEqualTo(1)
                .path("replays[*].id")
                .entityList(String.class)
                .containsExactly(id);
    }

    /** As if a node had written it and then died. */
    private UUID written(LocalDate from, @Nullable RuleSet candidate) {
        var whole = ReplayChunk.whole(UUID.randomUUID(), from, TO, RuleSet.shipped(), candidate);
        List<ReplayChunk> parts = ruleReplay.accounts(TO, 3).stream()
                .map(range ->
                        whole.part(range.first().equals("buys") ? 1 : 2, range.first(), range.last(), range.accounts()))
                .toList();
        transaction.executeWithoutResult(status -> replays.start(whole, parts, "admin", clock.instant()));
        return whole.replay();
    }

    private Replay ended(UUID id) {
        await().pollInSameThread()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> replays.find(id).orElseThrow().finishedAt() != null);
        return replays.find(id).orElseThrow();
    }

    private ReplayResult result(UUID id, As viewer) {
        return viewer.call(() -> desk.result(id)).orElseThrow();
    }

    private List<String> accounts(UUID replay) {
        return replays.found(replay).alerts().stream()
                .map(alert -> alert.account())
                .toList();
    }

    private void account(String id, String csm, int users) {
        send(Instant.parse("2025-08-01T08:00:00Z"), """
                {"type":"account","id":"%s","arr":20000,"plan":"pro","contracted_seats":6,"csm":"%s","sales_rep":"sam"}
                """.formatted(id, csm));
        var all = new StringBuilder();
        for (int user = 0; user < users; user++) {
            all.append(user(id, user));
        }
        send(SEPTEMBER, all.toString());
    }

    private static String user(String account, int number) {
        return """
                {"type":"user","account":"%s","id":"u%d","department":"Sales","first_seen":"2025-07-01","last_seen":"2025-09-01"}
                """.formatted(account, number);
    }

    private void send(Instant arrivedAt, String lines) {
        As.ADMIN.call(() -> {
            try {
                var receipt =
                        intake.take(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), arrivedAt, false);
                assertThat(receipt.errors()).isEmpty();
                return receipt;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }
}
