package io.upswell.detection.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.FactUploads;
import io.upswell.detection.PriceBook;
import io.upswell.detection.RuleReplay;
import io.upswell.detection.RuleReplay.AccountRange;
import io.upswell.detection.RuleSet;
import io.upswell.detection.Scan;
import io.upswell.detection.ScanDesk;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalDetected;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.AccountPast;
import io.upswell.detection.domain.FactHistory;
import io.upswell.detection.domain.Facts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import test.upswell.As;
import test.upswell.TestClock;
import test.upswell.TestDatabase;

/** A replay gives exactly what the daily scans gave, and what came later changes nothing of it. */
@SpringBootTest(properties = "upswell.scan.daily=false")
@Import({TestDatabase.class, TestClock.Configuration.class, FactUploads.class, HeardSignals.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleReplayTests {

    private static final int ACCOUNTS = 16;
    private static final LocalDate FROM = PastPortfolio.FIRST.plusDays(90);
    private static final LocalDate TO = PastPortfolio.FIRST.plusDays(PastPortfolio.DAYS);

    @Autowired
    RuleReplay ruleReplay;

    @Autowired
    FactHistory history;

    @Autowired
    Facts facts;

    @Autowired
    ScanDesk desk;

    @Autowired
    HeardSignals heard;

    @Autowired
    FactUploads uploads;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void portfolio() {
        heard.clear();
        uploads.forgetAll();
        jdbc.sql("truncate detection.scan, detection.scan_chunk, detection.skipped_account, detection.signal,"
                        + " detection.evaluation, detection.finding")
                .update();
        PastPortfolio.send(uploads, 7, ACCOUNTS);
    }

    @Test
    void replayOfTheLiveRulesGivesExactlyWhatTheDailyScansGave() {
        for (LocalDate day = FROM; !day.isAfter(TO); day = day.plusDays(1)) {
            scan(nine(day));
        }

        List<SignalDetected> replayed = replay(TO);

        assertThat(told(replayed)).isEqualTo(told(heard.all()));
        assertThat(replayed).hasSizeGreaterThan(100);
        assertThat(replayed.stream()
                        .flatMap(event -> event.signals().stream())
                        .map(Signal::type)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(SignalType.values());
        assertThat(replayed).anyMatch(event -> event.signals().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 32, 60})
    void whatComesAfterTheLastDayChangesNothingBeforeIt(int days) {
        LocalDate last = FROM.plusDays(days);

        assertThat(told(replay(last)))
                .isEqualTo(told(replay(TO).stream()
                        .filter(event -> !event.detectedAt().isAfter(nine(last)))
                        .toList()));
    }

    @Test
    void everyDayFromMemoryIsTheDayThatAScanReads() {
        List<AccountPast> pasts = history.load("a00", "a99", nine(FROM), nine(TO));
        for (LocalDate day = FROM; !day.isAfter(TO); day = day.plusDays(3)) {
            Instant asOf = nine(day);
            assertThat(pasts.stream().flatMap(past -> past.asOf(asOf).stream()).toList())
                    .usingRecursiveComparison()
                    .isEqualTo(facts.load("a00", "a99", asOf).accounts());
        }
    }

    private List<SignalDetected> replay(LocalDate to) {
        List<SignalDetected> found = new ArrayList<>();
        Set<String> through = new TreeSet<>();
        for (AccountRange range : ruleReplay.accounts(to, 7)) {
            ruleReplay.replay(range, FROM, to, List.of(RuleSet.shipped()), new RuleReplay.Listener() {
                @Override
                public void found(RuleSet rules, SignalDetected event) {
                    found.add(event);
                }

                @Override
                public boolean through(String account, AccountSnapshot last, int days) {
                    return through.add(account);
                }
            });
        }
        assertThat(through).hasSizeGreaterThan(ACCOUNTS / 2);
        return found;
    }

    private void scan(Instant asOf) {
        Scan scan = As.ADMIN.call(() -> desk.run(asOf));
        await().pollInSameThread()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(5))
                .until(() ->
                        As.ADMIN.call(() -> desk.find(scan.id()).orElseThrow()).status() == Scan.Status.COMPLETED);
    }

    private static Instant nine(LocalDate day) {
        return Instant.parse(day + "T09:00:00Z");
    }

    /** All that an event says, with signals numbered account by account in place of their ids. */
    private record Told(Instant at, AccountSnapshot account, PriceBook prices, List<Signal> signals, Set<UUID> news) {}

    private static List<Told> told(List<SignalDetected> events) {
        Map<UUID, UUID> numbers = new HashMap<>();
        return events.stream()
                .sorted(Comparator.comparing(
                                (SignalDetected event) -> event.account().id())
                        .thenComparing(SignalDetected::detectedAt))
                .map(event -> new Told(
                        event.detectedAt(),
                        event.account(),
                        event.priceBook(),
                        event.signals().stream()
                                .map(signal -> numbered(signal, numbers))
                                .toList(),
                        event.news().stream().map(numbers::get).collect(Collectors.toSet())))
                .toList();
    }

    private static Signal numbered(Signal signal, Map<UUID, UUID> numbers) {
        UUID number = numbers.computeIfAbsent(signal.id(), id -> new UUID(0, numbers.size()));
        return new Signal(
                number,
                signal.type(),
                signal.subject(),
                signal.details(),
                signal.source(),
                signal.strength(),
                signal.detectedAt(),
                signal.evidence());
    }
}
