package io.upswell.frontend.story;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.awaitility.Awaitility.await;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import test.upswell.TestDatabase;

/**
 * Facts in over HTTP and two scans over them, in a process with 512 MB of heap. The references, measured in the same
 * run: 50,000 lines a second for the intake, PostgreSQL's own COPY of the same points for the scan. Besides, a scan of
 * 100,000 accounts is to take under 60 seconds.
 */
@Tag("benchmark")
class ScanBenchmark {

    private static final LocalDate LAST = LocalDate.parse("2026-01-28");
    private static final int DAYS = 90;
    private static final List<String> METRICS = List.of("api_calls", "storage_gb", "reports");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000})
    void scan(int accounts) throws Exception {
        var database = TestDatabase.fresh();
        Path facts = write(accounts);
        try (var upswell = UpswellProcess.start(
                Map.of(
                        "SPRING_DATASOURCE_URL", database.getJdbcUrl(),
                        "SPRING_DATASOURCE_USERNAME", database.getUsername(),
                        "SPRING_DATASOURCE_PASSWORD", database.getPassword()),
                folder.resolve("log").toFile())) {
            long lines = (long) accounts * (1 + METRICS.size() * DAYS);
            double intake = seconds(() -> upload(upswell.admin(), facts));
            print("intake, lines a second, %d accounts".formatted(accounts), lines / intake, 50_000);

            double reference;
            try (var connection = DriverManager.getConnection(
                    database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
                var copy = connection.unwrap(PGConnection.class).getCopyAPI();
                reference = seconds(() -> copy.copyOut(
                        "copy (select * from detection.usage_point order by series, day) to stdout",
                        OutputStream.nullOutputStream()));
            }
            double ours = seconds(() -> scan(upswell.admin(), "2026-01-29T10:00:00Z"));
            print("scan that finds one in ten, seconds, %d accounts".formatted(accounts), ours, reference);
            await().atMost(ofMinutes(10)).pollInterval(ofMillis(200)).until(() -> unheard(database) == 0);
            double again = seconds(() -> scan(upswell.admin(), "2026-01-29T12:00:00Z"));
            print("scan that finds the same, seconds, %d accounts".formatted(accounts), again, reference);
        }
    }

    private static int unheard(JdbcConnectionDetails database) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from event_publication")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void scan(Client admin, String asOf) {
        String id = admin.data("mutation { runScan(asOf: \"%s\") { id } }".formatted(asOf))
                .get("runScan")
                .get("id")
                .asString();
        await().atMost(ofMinutes(5))
                .pollInterval(ofMillis(50))
                .until(() -> admin.data("{ scan(id: \"%s\") { status } }".formatted(id))
                        .get("scan")
                        .get("status")
                        .asString()
                        .equals("COMPLETED"));
    }

    private static void upload(Client admin, Path facts) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString((admin.username() + ":" + admin.password()).getBytes());
        var request = HttpRequest.newBuilder(URI.create(admin.base() + "/api/facts?arrivedAt=2026-01-29T08:00:00Z"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-ndjson")
                .timeout(Duration.ofMinutes(10))
                .POST(HttpRequest.BodyPublishers.ofFile(facts))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200 || !response.body().contains("\"rejected\":0")) {
                throw new AssertionError(response.body());
            }
        }
    }

    /** One account in ten nears a limit. */
    private Path write(int accounts) throws IOException {
        var random = new Random(7);
        Path file = folder.resolve("facts.ndjson");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(PrdFacts.PRICE_BOOK);
            for (int account = 0; account < accounts; account++) {
                out.write("""
                        {"type":"account","id":"a%d","name":"Account %d","arr":%d,"plan":"professional","csm":"casey","limits":{"api_calls":1000000,"storage_gb":2000000,"reports":2000000}}
                        """.formatted(account, account, 20_000 + random.nextInt(200_000)));
                double level = account % 10 == 0 ? 29_000 : 8_000 + random.nextInt(12_000);
                for (String metric : METRICS) {
                    for (int day = DAYS - 1; day >= 0; day--) {
                        out.write("{\"type\":\"usage\",\"account\":\"a" + account + "\",\"metric\":\"" + metric
                                + "\",\"date\":\"" + LAST.minusDays(day) + "\",\"value\":"
                                + Math.round(level * (0.9 + 0.2 * random.nextDouble())) + "}\n");
                    }
                }
            }
        }
        return file;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String name, double ours, double reference) {
        System.out.printf(Locale.ROOT, "%s, %.2f, %.2f, %.2f%n", name, ours, reference, ours / reference);
    }

    private interface Work {
        void run() throws Exception;
    }
}
