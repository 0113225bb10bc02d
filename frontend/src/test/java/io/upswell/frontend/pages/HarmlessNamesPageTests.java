package io.upswell.frontend.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.upswell.detection.FactIntake;
import io.upswell.detection.Scan;
import io.upswell.detection.ScanDesk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import test.upswell.As;
import tools.jackson.databind.json.JsonMapper;

/** Accounts are called what others like: no page takes a name for markup, no file for a formula. */
class HarmlessNamesPageTests extends RunningDemo {

    private static final List<String> NAMES = List.of(
            "<!channel> & <https://x|y>",
            "=HYPERLINK(\"http://x\")",
            "+1",
            "@SUM(A1)",
            "<img src=x onerror=document.title='taken'>");

    @Autowired
    private FactIntake intake;

    @Autowired
    private ScanDesk scans;

    @BeforeEach
    void theyAreReadyToExpand() {
        LocalDate yesterday = LocalDate.now().minusDays(1);
        StringBuilder facts = new StringBuilder();
        for (int i = 0; i < NAMES.size(); i++) {
            String name = JsonMapper.shared().writeValueAsString(NAMES.get(i));
            facts.append("""
                    {"type":"account","id":"named-%1$d","name":%2$s,"arr":40000,"plan":"professional","contracted_seats":5,"csm":"priya","sales_rep":"sam"}
                    {"type":"usage","account":"named-%1$d","metric":"storage_gb","date":"%3$s","value":490}
                    {"type":"conversation","account":"named-%1$d","id":"named-talk-%1$d","channel":"meeting","occurred_at":"%3$sT10:00:00Z","title":%2$s,"segments":[{"speaker":%2$s,"side":"customer","text":"Could you show us Session Replay? We would like to buy it."}]}
                    """.formatted(i, name, yesterday));
            for (int user = 0; user < 12; user++) {
                facts.append("""
                        {"type":"user","account":"named-%d","id":"%d","name":%s,"department":%s,"first_seen":"%s","last_seen":"%s"}
                        """.formatted(i, user, name, name, yesterday.minusDays(200), yesterday));
            }
        }
        arrived(facts.toString());
        Scan scan = As.ADMIN.call(() -> scans.run(null));
        await().pollInSameThread()
                .atMost(ofSeconds(60))
                .until(() ->
                        As.ADMIN.call(() -> scans.find(scan.id())).orElseThrow().status() == Scan.Status.COMPLETED);
        untilTheFirstScanIsHeard();
    }

    /** The demo is shared by all pages' tests, and others count its accounts. */
    @AfterEach
    void withdrawn() {
        StringBuilder facts = new StringBuilder();
        IntStream.range(0, NAMES.size()).forEach(i -> facts.append("""
                {"type":"account","id":"named-%d","deleted":true}
                """.formatted(i)));
        arrived(facts.toString());
    }

    private void arrived(String facts) {
        As.ADMIN.call(() -> {
            try {
                var receipt =
                        intake.take(new ByteArrayInputStream(facts.getBytes(StandardCharsets.UTF_8)), null, false);
                assertThat(receipt.rejected()).isZero();
                return receipt;
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        });
    }

    @Test
    void noPageTakesANameForMarkup() {
        Visitor priya = visitor("priya", WIDE);
        for (int i = 0; i < NAMES.size(); i++) {
            String name = NAMES.get(i);
            priya.open("/inbox?q=" + encoded(name));
            assertThat(priya.page().locator(".detail h2.object")).hasText(name);
            harmless(priya);
            priya.page().keyboard().press("d");
            assertThat(priya.dialog()).containsText("Draft outreach to " + name);
            harmless(priya);

            priya.open("/accounts?q=" + encoded(name));
            assertThat(priya.page().locator("vaadin-grid .ar.s").first()).containsText(name);
            harmless(priya);

            for (String part : List.of("", "/timeline", "/conversations", "/people", "/usage", "/why-not")) {
                priya.open("/accounts/named-" + i + part);
                assertThat(priya.page().locator("h1.object")).hasText(name);
                assertThat(priya.page()).hasTitle(name + " · Upswell");
                assertThat(priya.page().locator(".acc .card").first()).isVisible();
                harmless(priya);
            }
            assertThat(priya.open("/accounts/named-" + i)
                            .region("Active people by department")
                            .locator(".ch svg"))
                    .containsText("12 ");

            priya.open("/slack");
            assertThat(priya.page()
                            .getByRole(AriaRole.ARTICLE)
                            .filter(new Locator.FilterOptions().setHasText("Expansion Signal: " + name)))
                    .hasCount(1);
            harmless(priya);
        }
        priya.open("/tasks");
        assertThat(priya.page().locator(".task-row").first()).isVisible();
        assertThat(priya.page().locator(".task-row").allInnerTexts())
                .anyMatch(task -> task.contains("Explore expansion: " + NAMES.getFirst()));
        harmless(priya);

        Visitor morgan = visitor("morgan", WIDE).open("/analytics/accounts");
        assertThat(morgan.page().locator("vaadin-grid a").first()).isVisible();
        harmless(morgan);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Nothing of a name became an element, a link or a script. */
    private static void harmless(Visitor visitor) {
        assertThat(visitor.page().locator("img[src='x'], [onerror], a[href*='x|y'], a[href='http://x']"))
                .hasCount(0);
        assertThat(visitor.page()).not().hasTitle("taken");
    }

    @Test
    void noFileTakesANameForAFormula() throws Exception {
        Visitor morgan = visitor("morgan", WIDE).open("/analytics/accounts");
        Download download = morgan.page()
                .waitForDownload(() -> morgan.page().getByText("Download CSV").click());
        assertNoFormula(Files.readString(download.path()));

        LocalDate today = LocalDate.now();
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(morgan.at("/api/analytics/journeys.csv?from=%s&to=%s"
                                        .formatted(today.minusDays(30), today)))
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString("morgan:demo".getBytes(StandardCharsets.UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertNoFormula(answer.body());
    }

    private static void assertNoFormula(String csv) {
        List<String> cells = cells(csv);
        assertThat(cells)
                .contains("'=HYPERLINK(\"http://x\")", "'+1", "'@SUM(A1)", "<!channel> & <https://x|y>")
                .noneMatch(cell -> cell.matches("(?s)\\s*[=+@].*"))
                .filteredOn(cell -> cell.startsWith("-"))
                .allMatch(cell -> cell.matches("-\\d+"));
    }

    private static List<String> cells(String csv) {
        List<String> cells = new ArrayList<>();
        Pattern.compile("\"((?:[^\"]|\"\")*)\"|([^,\"\\r\\n]+)")
                .matcher(csv)
                .results()
                .forEach(cell -> cells.add(
                        cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\"")));
        return cells;
    }
}
