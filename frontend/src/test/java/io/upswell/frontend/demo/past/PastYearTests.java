package io.upswell.frontend.demo.past;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.Upswell;
import io.upswell.detection.ScanDesk;
import io.upswell.frontend.demo.DemoPresent;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import test.upswell.As;
import test.upswell.TestDatabase;

/** Some weeks of the past, by the application's own clock: they look lived through, and disturb nobody. */
@SpringBootTest(
        classes = Upswell.class,
        properties = {
            "upswell.demo=false",
            "upswell.demo-past=" + PastYearTests.DAYS,
            "spring.datasource.url=given-by-the-test",
            "upswell.scan.daily=false"
        })
@Import(TestDatabase.class)
class PastYearTests {

    static final int DAYS = 75;

    @Autowired
    PastYear past;

    @Autowired
    ScanDesk scans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void tellsThePastOnceAndDisturbsNobody() throws Exception {
        LocalDate today = LocalDate.now(clock);
        As.ADMIN.call(() -> scans.run(null));
        past.keepCurrent(new DemoPresent(today));

        assertThat(past.told()).hasValueSatisfying(told -> {
            assertThat(told.from()).isEqualTo(today.minusDays(DAYS));
            assertThat(told.percent()).isEqualTo(100);
        });
        assertThat(number("select count(*) from opportunities.expansion_opportunities where identified_at is not null"))
                .as("opportunities that people were alerted of")
                .isGreaterThan(3);
        assertThat(number("select count(*) from saleshandoff.handoff where completed_at is not null"))
                .as("handoffs that a rep accepted and the CRM has")
                .isPositive();
        assertThat(number("select count(*) from analytics.event where happened_at >= :today", today))
                .as("events of the past that say they are of today")
                .isZero();
        assertThat(number("select count(*) from notifications.message where channel = 'slack' or status = 'HELD'"
                        + " or candidate_since is not null or due_at is not null"))
                .as("messages of the past that wait to be sent")
                .isZero();
        assertThat(number("select count(*) from notifications.alert_push")).isZero();
        assertThat(number("select count(*) from saleshandoff.handoff where next_alarm_at is not null"))
                .isZero();
        assertThat(number("select count(*) from opportunities.expansion_opportunities"
                        + " where identified_at is not null and status in ('SUGGESTED', 'OPEN')"))
                .as("left to decide")
                .isZero();
        assertThat(As.ADMIN.call(() -> scans.latest()).orElseThrow().accountsTotal())
                .as("the newest scan that a page shows is the present's")
                .isZero();

        int events = number("select count(*) from analytics.event");
        past.keepCurrent(new DemoPresent(today));
        assertThat(number("select count(*) from analytics.event")).isEqualTo(events);
    }

    private int number(String sql, Object... parameters) {
        var statement = jdbc.sql(sql);
        if (parameters.length > 0) {
            statement = statement.param("today", parameters[0]);
        }
        return statement.query(Integer.class).single();
    }
}
