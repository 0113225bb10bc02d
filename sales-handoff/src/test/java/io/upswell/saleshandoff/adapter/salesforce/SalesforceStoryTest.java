package io.upswell.saleshandoff.adapter.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.upswell.opportunities.Conclusion;
import io.upswell.opportunities.OpportunityQualified;
import io.upswell.saleshandoff.CrmDesk;
import io.upswell.saleshandoff.CrmDesk.Line;
import io.upswell.saleshandoff.CrmNews;
import io.upswell.saleshandoff.CrmOpportunityFound;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffConcluded;
import io.upswell.saleshandoff.HandoffDesk;
import io.upswell.saleshandoff.HandoffTest;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.SalesTeam;
import io.upswell.saleshandoff.SalesTeam.Rep;
import io.upswell.saleshandoff.Samples;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import test.upswell.As;
import test.upswell.TestClock;

/** The whole module with Salesforce at the other end of the line. */
@HandoffTest
class SalesforceStoryTest {

    private static final SalesforceStandIn SALESFORCE = new SalesforceStandIn();
    private static final Queue<Object> HEARD = new ConcurrentLinkedQueue<>();

    private final HandoffDesk desk;
    private final CrmDesk crm;
    private final CrmNews news;
    private final SalesTeam team;
    private final HealthIndicator health;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;

    SalesforceStoryTest(
            HandoffDesk desk,
            CrmDesk crm,
            CrmNews news,
            SalesTeam team,
            HealthIndicator crmHealthIndicator,
            TestClock clock,
            JdbcClient jdbc,
            ApplicationEventPublisher publisher,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.crm = crm;
        this.news = news;
        this.team = team;
        this.health = crmHealthIndicator;
        this.clock = clock;
        this.jdbc = jdbc;
        this.publisher = publisher;
        this.transaction = transaction;
    }

    @DynamicPropertySource
    static void salesforce(DynamicPropertyRegistry properties) {
        properties.add("upswell.crm.kind", () -> "salesforce");
        properties.add("upswell.crm.salesforce.login-url", SALESFORCE::url);
        properties.add("upswell.crm.salesforce.client-id", () -> "client");
        properties.add("upswell.crm.salesforce.client-secret", () -> SalesforceStandIn.SECRET);
        properties.add("upswell.crm.window", () -> "4");
        properties.add("upswell.crm.open-for", () -> "1s");
        properties.add("upswell.crm.retry-base", () -> "100ms");
        properties.add("upswell.crm.round-interval", () -> "100ms");
    }

    @BeforeEach
    void start() {
        clock.set(Samples.QUALIFIED);
        SecurityContextHolder.clearContext();
        team.register(new Rep("sam", "Sam Ortiz", "sam@upswell.example"));
        team.register(new Rep("ivan", "Ivan Kovac", "ivan@upswell.example"));
    }

    @AfterEach
    void end() {
        SecurityContextHolder.clearContext();
    }

    @AfterAll
    static void stop() {
        SALESFORCE.close();
    }

    @Test
    void whatPeopleMakeWithoutUpswellIsToldOnceAndAgainWhenItHasChanged() {
        String account = "acc-" + UUID.randomUUID();
        String id = SALESFORCE.madeByPeople(account, "Prospecting");
        news.changed(List.of(id));
        CrmOpportunityFound first =
                await().until(() -> found(id), list -> !list.isEmpty()).getFirst();
        assertThat(first.crm()).isEqualTo("Salesforce");
        assertThat(first.account()).isEqualTo(account);
        assertThat(first.amount()).isEqualByComparingTo("12000");
        assertThat(first.wonAt()).isNull();

        String other = SALESFORCE.madeByPeople(account, "Prospecting");
        news.changed(List.of(other));
        await().until(() -> !found(other).isEmpty());
        assertThat(found(id)).as("it has not changed").hasSize(1);

        SALESFORCE.change(id, Map.of("StageName", "Closed Won"));
        news.changed(List.of(id));
        await().until(() -> found(id).size() == 2);
        assertThat(found(id).getLast().wonAt()).isNotNull();
    }

    private static List<CrmOpportunityFound> found(String id) {
        return heard(CrmOpportunityFound.class).stream()
                .filter(event -> event.crmId().equals(id))
                .toList();
    }

    private static <E> List<E> heard(Class<E> type) {
        return HEARD.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @TestConfiguration
    static class Ear {

        @EventListener
        void on(Object event) {
            HEARD.add(event);
        }
    }

    @Test
    void whatIsOpenThereAlreadyIsJoinedAndItsEndIsTheOpportunitysEnd() {
        OpportunityQualified event = Samples.qualified("casey", "sam");
        String id = SALESFORCE.madeByPeople(event.opportunity().account().id(), "Prospecting");
        SALESFORCE.change(id, Map.of("Type", "Existing Customer - Upgrade"));
        Handoff joined = published(event, handoff -> handoff.crmId() != null);
        assertThat(joined.crmId()).isEqualTo(id);
        assertThat(joined.stage()).isEqualTo(PipelineStage.REJECTED);
        assertThat(joined.lostReason()).isEqualTo("Already open in Salesforce as “By hand” (Prospecting).");
        assertThat(SALESFORCE.records().values())
                .noneMatch(record -> record.path("Upswell_Id__c")
                        .asString("")
                        .equals(event.opportunity().id().toString()));

        SALESFORCE.change(id, Map.of("StageName", "Closed Lost"));
        news.changed(List.of("006-somebody-elses"));
        await().untilAsserted(() -> assertThat(heard(HandoffConcluded.class))
                .filteredOn(
                        end -> end.opportunityId().equals(event.opportunity().id()))
                .singleElement()
                .satisfies(end -> {
                    assertThat(end.conclusion()).isEqualTo(Conclusion.LOST);
                    assertThat(end.by()).isEqualTo("Salesforce");
                }));
    }

    @Test
    void anotherRepIsTheRecordsOwnerToo() {
        Handoff handoff = published(Samples.qualified("casey", "sam"), known -> known.crmId() != null);
        assertThat(owner(handoff)).isEqualTo("005-sam");
        As.MORGAN.call(() -> desk.reassign(handoff.id(), "ivan", "holiday"));
        await().untilAsserted(() -> assertThat(owner(handoff)).isEqualTo("005-ivan"));
        SALESFORCE.change(handoff.crmId(), Map.of("OwnerId", "005-somebody"));
        As.ADMIN.call(() -> desk.accept(handoff.id()));
        await().until(() -> "Qualification"
                .equals(SALESFORCE
                        .records()
                        .get(handoff.crmId())
                        .path("StageName")
                        .asString()));
        assertThat(owner(handoff)).as("whose it is there is theirs to change").isEqualTo("005-somebody");
    }

    private static String owner(Handoff handoff) {
        return SALESFORCE.records().get(handoff.crmId()).path("OwnerId").asString();
    }

    @Test
    void wonTellsThatTheOpportunityIsOver() {
        Handoff handoff = published(Samples.qualified("casey", "sam"), known -> known.crmId() != null);
        As.SAM.call(() -> desk.accept(handoff.id()));
        assertThat(heard(HandoffConcluded.class))
                .noneMatch(end -> end.handoff().id().equals(handoff.id()));
        As.SAM.call(() -> desk.move(handoff.id(), PipelineStage.WON, new BigDecimal("48000"), null));
        assertThat(heard(HandoffConcluded.class))
                .filteredOn(end -> end.handoff().id().equals(handoff.id()))
                .singleElement()
                .satisfies(end -> {
                    assertThat(end.conclusion()).isEqualTo(Conclusion.WON);
                    assertThat(end.detail()).isEqualTo("USD 48,000 a year");
                    assertThat(end.concludedBy()).isEqualTo("Sam Ortiz");
                });
    }

    @Test
    void aSickCrmIsLeftAloneVisiblyAndComesBack() {
        await().until(() -> pending() == 0);
        assertThat(status()).isEqualTo("UP");
        SALESFORCE.sick(true);
        List<Handoff> handoffs = List.of(
                published(Samples.qualified("casey", "sam"), known -> true),
                published(Samples.qualified("casey", "sam"), known -> true));
        await().until(() -> line() != Line.CLOSED);
        assertThat(status()).isEqualTo("HELD_BACK");
        assertThat(As.ADMIN.call(crm::status).lastError()).contains("Salesforce");
        SALESFORCE.sick(false);
        await().until(() -> line() == Line.CLOSED && pending() == 0);
        assertThat(status()).isEqualTo("UP");
        assertThat(handoffs)
                .allMatch(handoff -> SALESFORCE.records().values().stream()
                                .filter(record -> record.path("Upswell_Id__c")
                                        .asString("")
                                        .equals(handoff.opportunity().id().toString()))
                                .count()
                        == 1);
    }

    private String status() {
        return health.health().getStatus().getCode();
    }

    private Line line() {
        return crm.connection().line();
    }

    private int pending() {
        return jdbc.sql("select count(*) from saleshandoff.crm_write")
                .query(Integer.class)
                .single();
    }

    private Handoff published(OpportunityQualified event, Predicate<Handoff> when) {
        UUID opportunity = event.opportunity().id();
        transaction.executeWithoutResult(status -> publisher.publishEvent(event));
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> As.ADMIN.call(
                                () -> desk.ofOpportunities(List.of(opportunity)).get(opportunity)),
                        handoff -> handoff != null && when.test(handoff));
    }
}
