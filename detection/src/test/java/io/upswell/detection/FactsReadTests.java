package io.upswell.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.Facts;
import io.upswell.detection.domain.MetricUsage;
import io.upswell.detection.domain.User;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import test.upswell.TestClock;

@DetectionTest
class FactsReadTests {

    private static final Instant JAN_20 = Instant.parse("2026-01-20T08:00:00Z");
    private static final Instant JAN_25 = Instant.parse("2026-01-25T08:00:00Z");
    private static final Instant JAN_28 = Instant.parse("2026-01-28T08:00:00Z");

    @Autowired
    FactUploads uploads;

    @Autowired
    Facts facts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void empty() {
        clock.set(TestClock.START);
        uploads.forgetAll();
    }

    @Test
    void readsTheExampleOfThePrd() {
        assertThat(uploads.send(JAN_28, InnovateCorp.FACTS).errors()).isEmpty();

        AccountFacts innovate = load(TestClock.START, "acc-1");

        assertThat(innovate.account().name()).isEqualTo("InnovateCorp");
        assertThat(innovate.account().planName()).isEqualTo("Professional");
        assertThat(innovate.account().limits()).containsEntry("api_calls", 1_000_000.0);
        assertThat(innovate.account().activeUsers()).isEqualTo(2);
        assertThat(innovate.account().contractEnd()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(innovate.today()).isEqualTo(LocalDate.of(2026, 1, 29));
        assertThat(innovate.usage()).singleElement().satisfies(calls -> {
            assertThat(calls.name()).isEqualTo("API calls");
            assertThat(calls.period()).isEqualTo(MetricUsage.Period.ROLLING_30D);
            assertThat(calls.limit()).isEqualTo(1_000_000.0);
            assertThat(calls.values()).containsExactly(31_250, 31_000);
            assertThat(LocalDate.ofEpochDay(calls.days()[0])).isEqualTo("2026-01-26");
        });
        assertThat(innovate.conversations()).singleElement().satisfies(meeting -> {
            assertThat(meeting.segments().getFirst().side()).isEqualTo(Conversation.Side.CUSTOMER);
            assertThat(meeting.upstreamSignals()).containsExactly("asked about Advanced Analytics");
        });
        assertThat(innovate.visits())
                .singleElement()
                .satisfies(visit -> assertThat(visit.user()).isEqualTo("u-17"));
        assertThat(innovate.priceBook().product("advanced-analytics")).isPresent();
    }

    @Test
    void seesOnlyWhatHadArrivedAndTheLaterOfTwoVersions() {
        uploads.send(JAN_20, """
                {"type":"account","id":"a","name":"Early","arr":10}
                {"type":"usage","account":"a","metric":"m","date":"2026-01-10","value":1}
                {"type":"user","account":"a","id":"u","department":"Sales","last_seen":"2026-01-19"}
                """);
        uploads.send(JAN_25, """
                {"type":"account","id":"a","name":"Late","arr":20}
                {"type":"account","id":"b"}
                {"type":"usage","account":"a","metric":"m","date":"2026-01-10","value":2}
                {"type":"usage","account":"a","metric":"m","date":"2026-01-11","value":3}
                {"type":"user","account":"a","id":"u","department":"Marketing","last_seen":"2026-01-24"}
                """);

        assertThat(facts.accounts(JAN_20.minusSeconds(1))).isEmpty();
        assertThat(facts.accounts(JAN_20)).containsExactly("a");
        assertThat(facts.accounts(JAN_25)).containsExactly("a", "b");
        AccountFacts before = load(JAN_25.minusSeconds(1), "a");
        assertThat(before.account().name()).isEqualTo("Early");
        assertThat(before.usage().getFirst().values()).containsExactly(1);
        assertThat(before.users()).extracting(User::department).containsExactly("Sales");
        AccountFacts after = load(JAN_25, "a");
        assertThat(after.account().name()).isEqualTo("Late");
        assertThat(after.usage().getFirst().values()).containsExactly(2, 3);
        assertThat(after.users()).extracting(User::department).containsExactly("Marketing");
    }

    @Test
    void leavesOutWhatHappensLater() {
        uploads.send(JAN_20, """
                {"type":"account","id":"a"}
                {"type":"usage","account":"a","metric":"m","date":"2026-01-25","value":1}
                {"type":"usage","account":"a","metric":"m","date":"2026-01-26","value":1}
                {"type":"user","account":"a","id":"later","first_seen":"2026-01-26"}
                {"type":"user","account":"a","id":"now","first_seen":"2026-01-25","last_seen":"2026-01-28"}
                {"type":"feature_visit","account":"a","feature":"f","user":"now","at":"2026-01-25T09:00:00Z"}
                {"type":"conversation","account":"a","id":"c","channel":"chat","occurred_at":"2026-01-25T09:00:00Z"}
                {"type":"conversation","account":"a","id":"old","channel":"chat","occurred_at":"2025-10-20T09:00:00Z"}
                """);

        AccountFacts a = load(JAN_25, "a");

        assertThat(a.usage().getFirst().days()).hasSize(1);
        assertThat(a.users())
                .containsExactly(new User("now", null, null, LocalDate.of(2026, 1, 25), LocalDate.of(2026, 1, 25)));
        assertThat(a.visits()).isEmpty();
        assertThat(a.conversations()).isEmpty();
    }

    @Test
    void aCorrectedConversationCountsAsCorrected() {
        uploads.send(JAN_20, """
                {"type":"account","id":"a"}
                {"type":"conversation","account":"a","id":"c","channel":"chat","occurred_at":"2026-01-19T09:00:00Z"}
                """);
        uploads.send(JAN_25, """
                {"type":"conversation","account":"a","id":"c","channel":"chat","occurred_at":"2025-01-19T09:00:00Z"}
                """);

        assertThat(load(JAN_20, "a").conversations()).hasSize(1);
        assertThat(load(JAN_25, "a").conversations()).isEmpty();
    }

    @Test
    void aBrokenRowMakesOnlyItsAccountUnreadable() {
        uploads.send("""
                {"type":"plan","id":"p"}
                {"type":"account","id":"a"}
                {"type":"account","id":"b","limits":{"m":1}}
                {"type":"account","id":"c"}
                {"type":"usage","account":"c","metric":"m","date":"2026-01-25","value":1}
                {"type":"account","id":"d"}
                {"type":"conversation","account":"d","id":"c","channel":"chat","occurred_at":"2026-01-25T09:00:00Z"}
                {"type":"account","id":"e","plan":"p"}
                {"type":"account","id":"f"}
                """);
        jdbc.sql("update detection.account set limits = '\"much\"' where id = 'b'")
                .update();
        jdbc.sql("update detection.usage_point set value = 'NaN'").update();
        jdbc.sql("update detection.conversation set segments = '[{\"side\": 7}]'")
                .update();
        jdbc.sql("update detection.plan set features = '{}'").update();

        Facts.Chunk chunk = facts.load("a", "z", TestClock.START);

        assertThat(chunk.accounts()).extracting(a -> a.account().id()).containsExactly("a", "f");
        assertThat(chunk.unreadable()).containsOnlyKeys("b", "c", "d", "e");
        assertThat(chunk.unreadable().get("c"))
                .isEqualTo("usage of m on 2026-01-25 is NaN, not a number to reckon with");
    }

    private AccountFacts load(Instant asOf, String account) {
        Facts.Chunk chunk = facts.load(account, account, asOf);
        assertThat(chunk.unreadable()).isEmpty();
        return chunk.accounts().getFirst();
    }
}
