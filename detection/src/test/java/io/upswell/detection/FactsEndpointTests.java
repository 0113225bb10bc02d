package io.upswell.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import test.upswell.As;
import test.upswell.TestClock;

@DetectionTest
class FactsEndpointTests {

    private static final String BEFORE = "{\"type\":\"account\",\"id\":\"a\"}\n";
    private static final String AFTER = "\n{\"type\":\"account\",\"id\":\"z\"}\n";

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
        As.ADMIN.enter();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    static Stream<Arguments> badLines() {
        String usage = "{\"type\":\"usage\",\"account\":\"a\",\"metric\":\"m\",\"date\":\"2026-01-28\",\"value\":%s}";
        String day = "{\"type\":\"usage\",\"account\":\"a\",\"metric\":\"m\",\"date\":%s,\"value\":1}";
        String account = "{\"type\":\"account\",\"id\":\"b\",%s}";
        String talk = "{\"type\":\"conversation\",\"account\":\"a\",\"id\":\"c\",\"channel\":\"chat\",%s}";
        return Stream.of(
                arguments("not JSON", "account;b;InnovateCorp", "not JSON, at character"),
                arguments("cut off", "{\"type\":\"account\",\"id\":\"b\"", "not JSON"),
                arguments("two on a line", "{\"type\":\"account\",\"id\":\"b\"} {}", "not JSON"),
                arguments("array", "[{\"type\":\"account\"}]", "the line is JSON, but not an object"),
                arguments("null", "null", "the line is JSON, but not an object"),
                arguments("no type", "{\"id\":\"b\"}", "type: is missing; it must be one of plan, product"),
                arguments("unknown type", "{\"type\":\"acount\",\"id\":\"b\"}", "type: must be one of plan, product"),
                arguments("wrong type of type", "{\"type\":{},\"id\":\"b\"}", "got an object"),
                arguments("missing key", "{\"type\":\"account\",\"name\":\"B\"}", "id: is missing"),
                arguments("missing value", usage.formatted("null"), "value: is missing; it must be a number"),
                arguments("empty id", "{\"type\":\"account\",\"id\":\" \"}", "id: must be a text of 1 to 200"),
                arguments("number as id", "{\"type\":\"account\",\"id\":7}", "id: must be a text of 1 to 200"),
                arguments("text as number", usage.formatted("\"12\""), "value: must be a number, not negative, up to"),
                arguments("negative", usage.formatted("-3"), "not negative, up to 1e15; got -3"),
                arguments("NaN", usage.formatted("NaN"), "not JSON"),
                arguments("infinite", usage.formatted("1e999"), "value: must be a number"),
                arguments("huge", usage.formatted("1e16"), "value: must be a number"),
                arguments("day before 1990", day.formatted("\"1989-12-31\""), "date: must be a day such as"),
                arguments("day to come", day.formatted("\"2026-02-01\""), "not in the future; got \"2026-02-01\""),
                arguments("no such day", day.formatted("\"2026-02-30\""), "date: must be a day such as"),
                arguments("instant as day", day.formatted("\"2026-01-28T00:00:00Z\""), "date: must be a day such as"),
                arguments("number as day", day.formatted("20260128"), "date: must be a day such as"),
                arguments(
                        "unknown account",
                        "{\"type\":\"usage\",\"account\":\"nobody\",\"metric\":\"m\",\"date\":\"2026-01-28\",\"value\":1}",
                        "account: there is no account \"nobody\"; send its fact first"),
                arguments(
                        "account that comes later",
                        "{\"type\":\"user\",\"account\":\"z\",\"id\":\"u\"}",
                        "account: there is no account \"z\""),
                arguments("NUL", account.formatted("\"name\":\"a\\u0000b\""), "name: must be a text in valid Unicode"),
                arguments("raw NUL", account.formatted("\"name\":\"a\0b\""), "not JSON"),
                arguments(
                        "half a character", account.formatted("\"name\":\"\\ud83d\""), "name: must be a text in valid"),
                arguments(
                        "currency", account.formatted("\"currency\":\"EURO\""), "currency: must be a currency code of"),
                arguments(
                        "contract in 200 years", account.formatted("\"contract_end\":\"2226-01-01\""), "contract_end:"),
                arguments(
                        "half a seat",
                        account.formatted("\"contracted_seats\":1.5"),
                        "contracted_seats: must be a whole"),
                arguments(
                        "negative seats",
                        account.formatted("\"contracted_seats\":-1"),
                        "contracted_seats: must be a whole"),
                arguments("limit as text", account.formatted("\"limits\":{\"m\":\"9\"}"), "limits.m: must be a number"),
                arguments("limits as array", account.formatted("\"limits\":[]"), "limits: must be an object"),
                arguments("products as text", account.formatted("\"products\":\"p\""), "products: must be an array of"),
                arguments("nested product", account.formatted("\"products\":[[]]"), "products[0]: must be a text"),
                arguments(
                        "channel",
                        "{\"type\":\"conversation\",\"account\":\"a\",\"id\":\"c\",\"channel\":\"fax\",\"occurred_at\":\"2026-01-28T10:00:00Z\"}",
                        "channel: must be one of meeting, email, support, chat; got \"fax\""),
                arguments(
                        "local time",
                        talk.formatted("\"occurred_at\":\"2026-01-28T10:00:00\""),
                        "occurred_at: must be"),
                arguments("later", talk.formatted("\"occurred_at\":\"2026-02-28T10:00:00Z\""), "occurred_at: must be"),
                arguments(
                        "side",
                        talk.formatted(
                                "\"occurred_at\":\"2026-01-28T10:00:00Z\",\"segments\":[{\"side\":\"us\",\"text\":\"x\"}]"),
                        "segments[0].side: must be one of customer, vendor; got \"us\""),
                arguments(
                        "segment without text",
                        talk.formatted("\"occurred_at\":\"2026-01-28T10:00:00Z\",\"segments\":[{\"side\":\"vendor\"}]"),
                        "segments[0].text: is missing"),
                arguments(
                        "kind of metric",
                        "{\"type\":\"metric\",\"id\":\"m\",\"kind\":\"sum\"}",
                        "kind: must be one of"),
                arguments("deep nesting", "[".repeat(100_000), "not JSON"),
                arguments("5 MB", account.formatted("\"name\":\"" + "x".repeat(5 << 20) + "\""), "longer than 4 MiB"),
                arguments(
                        "10 MB", account.formatted("\"name\":\"" + "x".repeat(10 << 20) + "\""), "longer than 4 MiB"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badLines")
    void rejectsABadLineAloneAndSaysWhy(String kind, String line, String reason) {
        MvcTestResult answer = post("/api/facts", (BEFORE + line + AFTER).getBytes(StandardCharsets.UTF_8));

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("accepted").isEqualTo(2);
        assertThat(answer).bodyJson().extractingPath("rejected").isEqualTo(1);
        assertThat(answer).bodyJson().extractingPath("errors[0].line").isEqualTo(2);
        assertThat(answer)
                .bodyJson()
                .extractingPath("errors[0].reason")
                .asString()
                .contains(reason);
        assertThat(uploads.everything().lines().filter(row -> row.startsWith("  ")))
                .hasSize(2);
    }

    @Test
    void rejectsInvalidUtf8Alone() {
        byte[] bytes = (BEFORE + "{\"type\":\"account\",\"id\":\"b\",\"name\":\"?\"}" + AFTER)
                .getBytes(StandardCharsets.US_ASCII);
        bytes[new String(bytes, StandardCharsets.US_ASCII).indexOf('?')] = (byte) 0xE4;

        assertThat(post("/api/facts", bytes))
                .bodyJson()
                .extractingPath("accepted")
                .isEqualTo(2);
    }

    @Test
    void countsUnknownFieldsOnceEach() {
        MvcTestResult answer = post("/api/facts", """
                {"type":"account","id":"a","foo":1}
                {"type":"account","id":"b","foo":1,"bar":null}
                {"type":"conversation","account":"a","id":"c","channel":"chat","occurred_at":"2026-01-28T10:00:00Z","segments":[{"side":"vendor","text":"x","at":1},{"side":"vendor","text":"y","at":2}]}
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(answer)
                .bodyJson()
                .extractingPath("warnings")
                .asArray()
                .containsExactly(
                        "account: unknown field 'foo' left out (2 lines)",
                        "account: unknown field 'bar' left out (1 line)",
                        "conversation: unknown field 'segments[].at' left out (1 line)");
        assertThat(answer).bodyJson().extractingPath("accepted").isEqualTo(3);
    }

    @Test
    void answersWithTheFirstHundredErrorsInTheOrderOfLines() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 80; i++) {
            lines.append("{\"type\":\"user\",\"account\":\"nobody\",\"id\":\"u\"}\n{}\r\n\n");
        }

        MvcTestResult answer = post("/api/facts", lines.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(answer).bodyJson().extractingPath("rejected").isEqualTo(160);
        assertThat(answer).bodyJson().extractingPath("errors").asArray().hasSize(100);
        assertThat(answer).bodyJson().extractingPath("errors[1].line").isEqualTo(2);
        assertThat(answer).bodyJson().extractingPath("errors[99].line").isEqualTo(149);
    }

    @Test
    void acceptsGzipAndAByteOrderMark() throws IOException {
        byte[] lines = ("\uFEFF" + InnovateCorp.FACTS).getBytes(StandardCharsets.UTF_8);

        assertThat(postGzip(gzip(lines))).bodyJson().extractingPath("accepted").isEqualTo(13);
        assertThat(postGzip(lines)).hasStatus(400);
    }

    @Test
    void anUploadThatBreaksOffKeepsNothingOfItsLastBatch() throws IOException {
        byte[] packed = gzip(InnovateCorp.FACTS.getBytes(StandardCharsets.UTF_8));

        MvcTestResult answer = postGzip(Arrays.copyOf(packed, packed.length - 40));

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("detail").asString().contains("broke off");
        assertThat(uploads.everything()).doesNotContain("  ");
    }

    @Test
    void aDryRunOnlyChecks() {
        byte[] lines =
                (BEFORE + "{\"type\":\"user\",\"account\":\"a\",\"id\":\"u\"}\n{}").getBytes(StandardCharsets.UTF_8);

        MvcTestResult answer = post("/api/facts?dryRun=true", lines);

        assertThat(answer).bodyJson().extractingPath("accepted").isEqualTo(2);
        assertThat(answer).bodyJson().extractingPath("rejected").isEqualTo(1);
        assertThat(uploads.everything()).doesNotContain("  ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arrivedAt=yesterday                  | 400 | arrivedAt: must be an instant such as
            arrivedAt=2026-01-30T00:00:00Z       | 400 | lies in the future
            dryRun=maybe                         | 400 | dryRun: must be true or false
            """)
    void refusesParametersItCannotUse(String query, int status, String detail) {
        MvcTestResult answer = post("/api/facts?" + query, BEFORE.getBytes(StandardCharsets.UTF_8));

        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyJson().extractingPath("detail").asString().contains(detail);
        assertThat(uploads.everything()).doesNotContain("  ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''              | It was empty.
            ' \n\n '        | It was empty.
            'PK\u0003\u0004 zip' | Line 1: not JSON
            '[]'            | Line 1: the line is JSON, but not an object
            """)
    void refusesAnUploadWithoutOneReadableLine(String body, String detail) {
        MvcTestResult answer = post("/api/facts", body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("detail").asString().contains(detail);
    }

    @Test
    void onlyAnAdministratorBackDates() {
        As.CASEY.enter();
        byte[] lines = BEFORE.getBytes(StandardCharsets.UTF_8);

        assertThat(post("/api/facts?arrivedAt=2026-01-20T00:00:00Z", lines)).hasStatus(403);
        assertThat(uploads.everything()).doesNotContain("  ");

        As.ADMIN.enter();
        assertThat(post("/api/facts?arrivedAt=2026-01-20T01:00:00+01:00", lines))
                .hasStatusOk();
        assertThat(jdbc.sql("select count(*) from detection.account where arrived_at = '2026-01-20T00:00:00Z'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void refusesStrangersAndOtherEncodings() {
        SecurityContextHolder.clearContext();
        assertThat(post("/api/facts", BEFORE.getBytes(StandardCharsets.UTF_8))).hasStatus(401);
        As.ADMIN.enter();
        assertThat(http.post()
                        .uri("/api/facts")
                        .header("Content-Encoding", "br")
                        .contentType("application/x-ndjson")
                        .content(BEFORE))
                .hasStatus(415);
        assertThat(http.post()
                        .uri("/api/facts")
                        .contentType("application/x-www-form-urlencoded")
                        .content(BEFORE))
                .hasStatus(415);
    }

    private MvcTestResult post(String uri, byte[] body) {
        return http.post()
                .uri(uri)
                .contentType("application/x-ndjson")
                .content(body)
                .exchange();
    }

    private MvcTestResult postGzip(byte[] body) {
        return http.post()
                .uri("/api/facts")
                .contentType("application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .content(body)
                .exchange();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
