package io.upswell.saleshandoff.adapter.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.OpportunityFilter;
import io.upswell.opportunities.OpportunityOrder;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.OpportunityStatus;
import io.upswell.opportunities.ScoreBand;
import io.upswell.saleshandoff.CrmDesk;
import io.upswell.saleshandoff.CrmDesk.Line;
import io.upswell.saleshandoff.HandoffDesk;
import io.upswell.saleshandoff.HandoffTest;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import test.upswell.As;

/** A thousand handoffs and a CRM that takes two seconds for each call, then one that does not answer at all. */
@Tag("benchmark")
@HandoffTest
class SlowCrmTest {

    private static final SalesforceStandIn SALESFORCE = new SalesforceStandIn();
    private static final int HANDOFFS = 1000;
    private static final int UNDECIDED = 300;
    private static final int MOST = 300;
    private static final OpportunityFilter INBOX = new OpportunityFilter(
            null,
            List.of(OpportunityStatus.SUGGESTED, OpportunityStatus.OPEN),
            List.of(ScoreBand.HIGH, ScoreBand.MEDIUM),
            null,
            null,
            null,
            null,
            false);

    private final HandoffDesk desk;
    private final OpportunityDesk opportunities;
    private final CrmDesk crm;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SlowCrmTest(
            HandoffDesk desk,
            OpportunityDesk opportunities,
            CrmDesk crm,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.opportunities = opportunities;
        this.crm = crm;
        this.jdbc = jdbc;
        this.events = events;
        this.transaction = transaction;
    }

    @DynamicPropertySource
    static void salesforce(DynamicPropertyRegistry properties) {
        properties.add("upswell.crm.kind", () -> "salesforce");
        properties.add("upswell.crm.salesforce.login-url", SALESFORCE::url);
        properties.add("upswell.crm.salesforce.client-id", () -> "client");
        properties.add("upswell.crm.salesforce.client-secret", () -> SalesforceStandIn.SECRET);
        properties.add("upswell.crm.open-for", () -> "2s");
        properties.add("upswell.crm.retry-base", () -> "200ms");
        properties.add("upswell.crm.batch", () -> "50");
        properties.add("upswell.crm.round-interval", () -> "200ms");
    }

    @AfterAll
    static void stop() {
        SALESFORCE.close();
    }

    @Test
    void theRestStaysQuickAndTheLineOpensAndCloses() {
        for (int n = 0; n < HANDOFFS + UNDECIDED; n++) {
            int account = n;
            transaction.executeWithoutResult(status -> events.publishEvent(Samples.detected("slow-" + account)));
        }
        await().atMost(Duration.ofMinutes(5)).until(() -> undecided() == HANDOFFS + UNDECIDED);
        SALESFORCE.slow(Duration.ofSeconds(2));
        int left = HANDOFFS;
        while (left > 0) {
            for (OpportunitySnapshot opportunity : inbox(Math.min(left, 100))) {
                As.CASEY.call(() -> opportunities.qualify(opportunity.id(), null));
                left--;
            }
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> count("handoff") == HANDOFFS);
        assertThat(pending()).isPositive();
        p95("inbox", () -> assertThat(inbox(50)).hasSize(50));
        p95(
                "queue",
                () -> assertThat(As.SAM
                                .call(() -> desk.page(List.of(PipelineStage.REQUESTED), ScrollPosition.keyset(), 20))
                                .size())
                        .isEqualTo(20));
        assertThat(pending()).as("the CRM was slow all the while").isPositive();

        SALESFORCE.slow(Duration.ZERO);
        await().atMost(Duration.ofSeconds(90)).until(() -> pending() == 0);
        assertThat(SALESFORCE.records()).hasSize(HANDOFFS);

        for (int n = 0; n < 20; n++) {
            SALESFORCE.fail("/services/data", 503, List.of(), Map.of());
        }
        for (int n = 0; n < 60; n++) {
            transaction.executeWithoutResult(status -> events.publishEvent(Samples.qualified("casey", "sam")));
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> line() == Line.OPEN);
        await().atMost(Duration.ofSeconds(60)).until(() -> line() == Line.CLOSED && pending() == 0);
        assertThat(SALESFORCE.records()).hasSize(HANDOFFS + 60);
    }

    /** As the inbox page asks for it. */
    private List<OpportunitySnapshot> inbox(int most) {
        return As.CASEY
                .call(() -> opportunities.page(INBOX, OpportunityOrder.SCORE, ScrollPosition.keyset(), most))
                .getContent();
    }

    private int undecided() {
        return As.CASEY.call(() -> opportunities.count(INBOX)).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static void p95(String what, Runnable query) {
        List<Double> millis = new ArrayList<>();
        for (int n = 0; n < 200; n++) {
            long start = System.nanoTime();
            query.run();
            millis.add((System.nanoTime() - start) / 1e6);
        }
        double p95 = millis.stream().sorted().skip(190).findFirst().orElseThrow();
        System.out.printf(
                Locale.ROOT, "%s with a CRM of 2 s a call, p95 ms, %.1f, %d, %.2f%n", what, p95, MOST, p95 / MOST);
        assertThat(p95).as("p95 of the %s in ms", what).isLessThan(MOST);
    }

    private Line line() {
        return As.ADMIN.call(crm::status).line();
    }

    private int pending() {
        return As.ADMIN.call(crm::status).pending();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from saleshandoff." + table)
                .query(Integer.class)
                .single();
    }
}
