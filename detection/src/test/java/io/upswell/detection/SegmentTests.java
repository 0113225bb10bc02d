package io.upswell.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import test.upswell.As;
import test.upswell.TestClock;

/** Tracking messages of Segment's SDKs become facts. {@code application.yaml} maps the event "API Called". */
@DetectionTest
class SegmentTests {

    private static final String GROUP = """
            {"type":"group","messageId":"g1","userId":"u1","groupId":"acme","timestamp":"2026-01-20T10:00:00Z",
             "traits":{"name":"Acme","plan":"professional","contractedSeats":40,"industry":"toys"}}""";
    private static final String TRACK = """
            {"type":"track","messageId":"%s","userId":"u1","event":"API Called","timestamp":"%s","properties":{%s}}""";

    @Autowired
    MockMvcTester http;

    @Autowired
    FactUploads uploads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void empty() {
        clock.set(TestClock.START);
        uploads.forgetAll();
        jdbc.sql("truncate detection.tracked_message, detection.tracked_usage").update();
        As.ADMIN.enter();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aGroupIsAnAccountAndKeepsWhatWasKnown() {
        uploads.send("{\"type\":\"account\",\"id\":\"acme\",\"arr\":75000}\n");
        batch(GROUP);
        assertThat(latest("select name || ' ' || arr || ' ' || plan || ' ' || contracted_seats from detection.account"))
                .isEqualTo("Acme 75000 professional 40");
    }

    @Test
    void anIdentifiedUserHasTheDayTheySignedUp() {
        batch(GROUP, """
                {"type":"identify","messageId":"i1","userId":"u1","timestamp":"2026-01-21T10:00:00Z",
                 "traits":{"name":"Dana","department":"Marketing","createdAt":"2025-03-01T09:00:00Z"}}""");
        assertThat(latest("select department || ' ' || first_seen || ' ' || last_seen from detection.app_user"))
                .isEqualTo("Marketing 2025-03-01 2026-01-21");
    }

    @Test
    void eventsAddUpToADaysUsageWhateverIsDeliveredTwice() {
        String first = TRACK.formatted("t1", "2026-01-21T10:00:00Z", "");
        String second = TRACK.formatted("t2", "2026-01-21T23:00:00Z", "\"value\":5");
        batch(GROUP, first, second, second);
        assertThat(batch(first, TRACK.formatted("t3", "2026-01-21T11:00:00Z", "\"value\":2")))
                .contains("\"accepted\":1", "\"repeated\":1");
        assertThat(latest("select day || ' ' || value from detection.usage_point"))
                .isEqualTo("2026-01-21 8");
    }

    @Test
    void anEventThatNobodyMappedShowsOnlyThatTheUserIsActive() {
        batch(GROUP);
        assertThat(batch(TRACK.formatted("t1", "2026-01-25T10:00:00Z", "").replace("API Called", "Door Opened")))
                .contains("\"accepted\":1");
        assertThat(latest("select cast(last_seen as text) from detection.app_user"))
                .isEqualTo("2026-01-25");
        assertThat(jdbc.sql("select count(*) from detection.usage_point")
                        .query((row, n) -> row.getInt(1))
                        .single())
                .isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            without an id      | {"type":"track","event":"API Called"}                                  | messageId: is missing
            of no type         | {"type":"sing","messageId":"x"}                                        | type: must be one of
            of nobody          | {"type":"track","messageId":"x","event":"API Called","userId":"ghost"} | context.groupId: is missing
            of nowhere         | {"type":"group","messageId":"x","traits":{}}                           | groupId: is missing
            of the future      | {"type":"group","messageId":"x","groupId":"a","timestamp":"2999-01-01T00:00:00Z"} | timestamp: must be an instant
            with a wrong trait | {"type":"group","messageId":"x","groupId":"a","traits":{"arr":"much"}} | arr: must be a number
            """)
    void aMessageThatIsNoUseIsRefusedAlone(String what, String message, String reason) {
        assertThat(batch(message, GROUP)).contains(reason, "\"accepted\"");
        assertThat(latest("select name from detection.account")).isEqualTo("Acme");
    }

    @Test
    void whatWasRefusedMayComeAgain() {
        String early = TRACK.formatted("t1", "2026-01-21T10:00:00Z", "");
        assertThat(batch(early)).contains("context.groupId: is missing");
        assertThat(batch(GROUP, early)).contains("\"accepted\":2", "\"repeated\":0");
    }

    @Test
    void eachTypeHasAPathOfItsOwn() {
        assertThat(http.post()
                        .uri("/v1/group")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(GROUP.replace("\"type\":\"group\",", "")))
                .hasStatusOk();
        assertThat(latest("select name from detection.account")).isEqualTo("Acme");
    }

    private String batch(String... messages) {
        var result = http.post()
                .uri("/v1/batch")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"batch\":[" + String.join(",", messages) + "]}")
                .exchange();
        assertThat(result).hasStatusOk().bodyJson().extractingPath("$.success").isEqualTo(true);
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private String latest(String sql) {
        return jdbc.sql(sql + " order by arrived_at desc limit 1")
                .query((row, n) -> row.getString(1))
                .single();
    }
}
