package io.upswell.frontend.pages;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.upswell.Upswell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import test.upswell.TestDatabase;

/**
 * The whole application with its demo portfolio, used by people at a browser. One start serves all page tests, each
 * decides on accounts of its own. No page may ask an outside host for anything.
 */
@SpringBootTest(
        classes = Upswell.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "upswell.demo=true",
            "upswell.demo-past=0",
            "spring.datasource.url=given-by-the-test",
            "upswell.scan.daily=false"
        })
@Import(TestDatabase.class)
abstract class RunningDemo {

    static final int WIDE = 1440;
    static final int NARROW = 390;

    private static final Map<String, String> SIGNED_IN = new HashMap<>();

    private final List<Visitor> visitors = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void untilTheFirstScanIsHeard() {
        Chromium.browser();
        await().atMost(ofSeconds(60))
                .until(() -> count("select count(*) from detection.scan where status = 'COMPLETED'") > 0
                        && count("select count(*) from event_publication") == 0
                        && count("select count(*) from analytics.untold") == 0);
    }

    @AfterEach
    void nobodyAskedAnOutsideHost() {
        visitors.forEach(Visitor::leave);
        assertThat(visitors).isNotEmpty().allSatisfy(visitor -> {
            assertThat(visitor.requests()).isNotEmpty().allMatch(url -> url.startsWith(base()));
            assertThat(visitor.errors()).isEmpty();
        });
    }

    private int count(String query) {
        return jdbc.sql(query).query((row, number) -> row.getInt(1)).single();
    }

    private String base() {
        return "http://localhost:" + port;
    }

    /** Somebody at a browser of that width in pixels, not signed in. */
    Visitor visitor(int width) {
        return visitorWith(width, null);
    }

    /** One of the demo's people, on the page where that role starts. */
    Visitor visitor(String username, int width) {
        String before = SIGNED_IN.get(port + username);
        Visitor visitor = visitorWith(width, before);
        if (before == null) {
            visitor.signIn(username, "demo");
            visitor.page().waitForURL(url -> !url.contains("/login"));
            SIGNED_IN.put(port + username, visitor.signedIn());
            return visitor;
        }
        return visitor.open("/");
    }

    private Visitor visitorWith(int width, @Nullable String signedIn) {
        Visitor visitor = new Visitor(Chromium.browser(), base(), width, signedIn);
        visitors.add(visitor);
        return visitor;
    }
}
