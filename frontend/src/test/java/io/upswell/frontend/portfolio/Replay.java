package io.upswell.frontend.portfolio;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.awaitility.Awaitility.await;

import io.upswell.Upswell;
import io.upswell.detection.FactIntake;
import io.upswell.detection.Scan;
import io.upswell.detection.ScanDesk;
import io.upswell.frontend.portfolio.Figures.Alert;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import test.upswell.As;
import test.upswell.TestDatabase;

/** Lives through a portfolio's year: all facts with their arrivals, then the application's own scan every week. */
@SpringBootTest(
        classes = Upswell.class,
        properties = {
            "upswell.demo=false",
            "spring.datasource.url=given-by-the-test",
            "UPSWELL_ADMIN_PASSWORD=secret",
            "upswell.scan.daily=false"
        })
@Import(TestDatabase.class)
abstract class Replay {

    @Autowired
    private FactIntake intake;

    @Autowired
    private ScanDesk scans;

    @Autowired
    private JdbcClient jdbc;

    Figures replay(Portfolio portfolio, int weeks) {
        portfolio.facts.byArrival().forEach(this::send);
        List<Alert> alerts = new ArrayList<>();
        Map<String, Integer> told = new HashMap<>();
        for (int week = 0; week <= weeks; week++) {
            scan(Timeline.date(7 * week).atTime(9, 0).toInstant(ZoneOffset.UTC));
            int day = 7 * week;
            episodes(portfolio).forEach((opportunity, episode) -> {
                if (episode > told.getOrDefault(opportunity, 0)) {
                    told.put(opportunity, episode);
                    String account = opportunity.substring(0, opportunity.indexOf(' '));
                    alerts.add(new Alert(account, day, holding(account)));
                }
            });
        }
        return Figures.of(portfolio, alerts, weeks);
    }

    private void send(LocalDate arrival, StringBuilder lines) {
        As.ADMIN.call(() -> {
            try {
                var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
                var receipt = intake.take(
                        new ByteArrayInputStream(bytes), arrival.atTime(6, 0).toInstant(ZoneOffset.UTC), false);
                if (receipt.rejected() > 0) {
                    throw new AssertionError(receipt.errors().getFirst());
                }
                return receipt;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    /** Until it has ended and everybody who listens has heard what it found. */
    private void scan(Instant asOf) {
        Scan scan = As.ADMIN.call(() -> scans.run(asOf));
        await().pollInSameThread()
                .atMost(ofMinutes(5))
                .pollInterval(ofMillis(20))
                .until(() ->
                        As.ADMIN.call(() -> scans.find(scan.id()).orElseThrow()).status() != Scan.Status.RUNNING
                                && unheard() == 0);
    }

    private int unheard() {
        return jdbc.sql("select count(*) from event_publication where completion_date is null")
                .query(Integer.class)
                .single();
    }

    private String holding(String account) {
        return jdbc.sql("""
                        select string_agg(type || coalesce(' ' || subject, ''), ', ' order by strength desc)
                        from detection.signal where account = :account and ended_at is null
                        """).param("account", account).query(String.class).single();
    }

    /** Which types of signals ever held, and for how many accounts, by story. */
    Map<String, Map<String, Integer>> types(Portfolio portfolio) {
        Map<String, Map<String, Integer>> types = new TreeMap<>();
        jdbc.sql("select distinct account, type from detection.signal where account = any(:accounts)")
                .param("accounts", portfolio.stories.keySet().toArray(String[]::new))
                .query(row -> {
                    String story = String.valueOf(portfolio.stories.get(row.getString("account")));
                    types.computeIfAbsent(story, s -> new TreeMap<>()).merge(row.getString("type"), 1, Integer::sum);
                });
        return types;
    }

    private Map<String, Integer> episodes(Portfolio portfolio) {
        Map<String, Integer> episodes = new HashMap<>();
        jdbc.sql("""
                        select account_id || ' ' || id as opportunity, episode
                        from opportunities.expansion_opportunities where account_id = any(:accounts)
                        """)
                .param("accounts", portfolio.stories.keySet().toArray(String[]::new))
                .query(row -> {
                    episodes.put(row.getString("opportunity"), row.getInt("episode"));
                });
        return episodes;
    }
}
