package io.upswell.frontend.demo;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.upswell.Upswell;
import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.FactIntake;
import io.upswell.detection.RuleReplay;
import io.upswell.detection.RuleSet;
import io.upswell.detection.Scan;
import io.upswell.detection.ScanDesk;
import io.upswell.detection.SignalDetected;
import io.upswell.notifications.domain.Ration;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import test.upswell.As;
import test.upswell.TestClock;
import test.upswell.TestDatabase;

/** A month of daily scans over the demo portfolio: how often Upswell speaks to a CSM, and what a replay says of it. */
@SpringBootTest(
        classes = Upswell.class,
        properties = {
            "upswell.demo=false",
            "spring.datasource.url=given-by-the-test",
            "upswell.scan.daily=false",
            "upswell.alerts.gather=PT0S",
            "upswell.alerts.round-interval=PT10H"
        })
@Import({TestDatabase.class, TestClock.Configuration.class, ThirtyDaysTests.Events.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThirtyDaysTests {

    private static final int DAYS = 30;
    private static final int BUDGET = 3;
    private static final double WEEK = 7;
    private static final LocalDate LAST = LocalDate.of(2026, 6, 13);
    private static final LocalDate FIRST = LAST.minusDays(DAYS - 1);

    @Autowired
    FactIntake intake;

    @Autowired
    ScanDesk scans;

    @Autowired
    Ration ration;

    @Autowired
    RuleReplay replay;

    @Autowired
    Events events;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Map<UUID, Heard> told = new HashMap<>();
    private int repeats;

    /** What was known of an opportunity when its CSM heard of it. */
    private record Heard(UUID opportunity, Instant toldAt, Instant episode, int band, Set<String> types) {

        boolean hasAReasonBeyond(Heard earlier) {
            return !episode.equals(earlier.episode) || band > earlier.band || !earlier.types.containsAll(types);
        }
    }

    @BeforeAll
    void aMonthOfMornings() throws Exception {
        Instant before = LAST.minusDays(DAYS).atStartOfDay(ZoneOffset.UTC).toInstant();
        clock.set(at(LAST, 23));
        try (var lines = new LineStream(new DemoPortfolio().facts(LAST))) {
            var receipt = intake(lines, before);
            assertThat(receipt.rejected()).isZero();
        }
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            clock.set(at(day, 9));
            scan();
            ration.share();
            clock.set(at(day, 16));
            ration.share();
            remember();
        }
    }

    @Test
    void aReplayGivesExactlyTheSignalsThatTheDailyScansGave() {
        var replayed = new Events();
        for (RuleReplay.AccountRange range : replay.accounts(LAST, 50)) {
            replay.replay(range, FIRST, LAST, List.of(replay.rules(null)), replayed);
        }

        assertThat(replayed.said).hasSizeGreaterThan(DAYS).containsExactlyInAnyOrderElementsOf(events.said);
    }

    @Test
    void neverMoreThanTheBudgetAndNothingTwice() {
        List<Integer> perDay = jdbc.sql("select count(*) from notifications.alert_push group by recipient, day")
                .query((row, number) -> row.getInt(1))
                .list();
        int pushed = perDay.stream().mapToInt(Integer::intValue).sum();
        assertThat(perDay).isNotEmpty().allMatch(count -> count <= BUDGET).contains(BUDGET);
        assertThat(pushed).isLessThanOrEqualTo(told.size() + repeats);
        int csms = number("select count(distinct recipient) from notifications.alert_push");
        System.out.printf(
                Locale.ROOT,
                "%d daily scans, %d opportunities told, %d of them again for a new reason: %d alerts pushed to %d CSMs,"
                        + " %.1f a CSM and week, at most %d a day; %d digests%n",
                DAYS,
                told.size(),
                repeats,
                pushed,
                csms,
                pushed / (csms * DAYS / WEEK),
                perDay.stream().mapToInt(Integer::intValue).max().orElse(0),
                number("select count(*) from notifications.message where template = 'expansion_digest'"));
    }

    /** What events say of signals, without their ids, which are drawn anew each time. */
    static final class Events implements RuleReplay.Listener {

        private final List<String> said = Collections.synchronizedList(new ArrayList<>());

        @EventListener
        void on(SignalDetected event) {
            said.add(event.signals().stream()
                    .map(signal -> "%s %s %s %s"
                            .formatted(signal.type(), signal.subject(), signal.strength(), signal.details()))
                    .sorted()
                    .collect(Collectors.joining("; ", event.account().id() + " " + event.detectedAt() + ": ", "")));
        }

        @Override
        public void found(RuleSet rules, SignalDetected event) {
            on(event);
        }

        @Override
        public boolean through(String account, @Nullable AccountSnapshot last, int days) {
            return true;
        }
    }

    private FactIntake.Receipt intake(LineStream lines, Instant arrivedAt) throws Exception {
        As.ADMIN.enter();
        return intake.take(lines, arrivedAt, false);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC);
    }

    private void scan() {
        Scan scan = As.ADMIN.call(() -> scans.run(null));
        await().atMost(ofSeconds(60))
                .pollInterval(ofMillis(20))
                .until(() ->
                        As.ADMIN.call(() -> scans.find(scan.id())).orElseThrow().status() == Scan.Status.COMPLETED);
        await().atMost(ofSeconds(60))
                .pollInterval(ofMillis(20))
                .until(() -> number("select count(*) from event_publication where completion_date is null") == 0);
    }

    /** Whoever is told once more must have a reason. */
    private void remember() {
        for (Heard now : jdbc.sql("""
                        select m.opportunity, m.told_at, o.identified_at, o.composite_score, o.known_signals
                          from notifications.message m
                          join opportunities.expansion_opportunities o on o.id = m.opportunity
                         where m.template = 'expansion_signal_alert' and m.told_at is not null""").query(ThirtyDaysTests::row).list()) {
            Heard earlier = told.get(now.opportunity());
            if (earlier != null && !earlier.toldAt().equals(now.toldAt())) {
                repeats++;
                assertThat(now.hasAReasonBeyond(earlier))
                        .as("%s after %s", now, earlier)
                        .isTrue();
            }
            if (earlier == null || !earlier.toldAt().equals(now.toldAt())) {
                told.put(now.opportunity(), now);
            }
        }
    }

    private static Heard row(ResultSet row, int number) throws SQLException {
        double score = row.getDouble(4);
        Array types = row.getArray(5);
        return new Heard(
                row.getObject(1, UUID.class),
                row.getTimestamp(2).toInstant(),
                row.getTimestamp(3).toInstant(),
                score >= 0.8 ? 2 : score >= 0.6 ? 1 : 0,
                Set.of((String[]) types.getArray()));
    }

    private int number(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getInt(1)).single();
    }
}
