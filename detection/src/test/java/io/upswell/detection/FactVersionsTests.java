package io.upswell.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import test.upswell.TestClock;

@DetectionTest
class FactVersionsTests {

    private static final Instant JAN_20 = Instant.parse("2026-01-20T08:00:00Z");
    private static final Instant JAN_25 = Instant.parse("2026-01-25T08:00:00Z");

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
    }

    @Test
    void aRetriedUploadChangesNothing() {
        uploads.send(InnovateCorp.FACTS);
        String first = uploads.everything();
        clock.advance(Duration.ofHours(3));

        assertThat(uploads.send(InnovateCorp.FACTS).accepted()).isEqualTo(13);

        assertThat(uploads.everything()).isEqualTo(first);
    }

    @Test
    void aChangedFactAddsAVersionAndKeepsTheOld() {
        uploads.send(JAN_20, "{\"type\":\"account\",\"id\":\"a\",\"arr\":1}");
        uploads.send(JAN_25, "{\"type\":\"account\",\"id\":\"a\",\"arr\":2}");
        uploads.send(JAN_25, "{\"type\":\"account\",\"id\":\"a\",\"arr\":3}");

        assertThat(jdbc.sql("select arr from detection.account order by arrived_at")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 3);
    }

    @Test
    void aLateCorrectionOfUsageAddsAVersion() {
        uploads.send(JAN_20, usage(5));
        uploads.send(JAN_25, usage(7));
        uploads.send(usage(7));
        uploads.send(usage(5));

        assertThat(jdbc.sql("select value from detection.usage_point order by arrived_at")
                        .query(Integer.class)
                        .list())
                .containsExactly(5, 7, 5);
    }

    @Test
    void theLastOfSeveralLinesWithOneKeyWins() {
        uploads.send("""
                {"type":"account","id":"a","name":"One"}
                {"type":"account","id":"a","name":"Two"}
                {"type":"usage","account":"a","metric":"m","date":"2026-01-10","value":9}
                {"type":"usage","account":"a","metric":"m","date":"2026-01-10","value":4}
                """);

        assertThat(uploads.everything()).contains("Two", ",4)").doesNotContain("One", ",9)");
    }

    @Test
    void whatTheDatabaseRefusesIsRejectedAlone() {
        jdbc.sql("alter table detection.account add constraint unlucky check (name <> 'Unlucky')")
                .update();
        try {
            var receipt = uploads.send("""
                    {"type":"account","id":"a"}
                    {"type":"account","id":"b","name":"Unlucky"}
                    {"type":"account","id":"c"}
                    {"type":"usage","account":"c","metric":"m","date":"2026-01-10","value":9}
                    """);

            assertThat(receipt.accepted()).isEqualTo(3);
            assertThat(receipt.errors()).singleElement().satisfies(error -> {
                assertThat(error.line()).isEqualTo(2);
                assertThat(error.reason()).startsWith("cannot be stored: ").contains("unlucky");
            });
        } finally {
            jdbc.sql("alter table detection.account drop constraint unlucky").update();
        }
    }

    @Test
    void linesAcrossTheReadBufferAndBatchesAllArrive() {
        StringBuilder lines = new StringBuilder("{\"type\":\"account\",\"id\":\"a\"}\n");
        for (int i = 0; i < 25_000; i++) {
            lines.append(
                    "{\"type\":\"usage\",\"account\":\"a\",\"metric\":\"m%d\",\"date\":\"2026-01-10\",\"value\":%d}\n"
                            .formatted(i % 5_000, i));
        }

        assertThat(uploads.send(lines.toString()).accepted()).isEqualTo(25_001);

        assertThat(jdbc.sql("select count(*) from detection.usage_point where value >= 20000")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5_000);
    }

    private static String usage(int value) {
        return """
                {"type":"account","id":"a"}
                {"type":"usage","account":"a","metric":"m","date":"2026-01-10","value":%d}
                """.formatted(value);
    }
}
