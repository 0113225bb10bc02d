package io.upswell.saleshandoff.adapter.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.upswell.opportunities.OpportunityQualified;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffDesk;
import io.upswell.saleshandoff.HandoffTest;
import io.upswell.saleshandoff.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import test.upswell.As;
import test.upswell.TestClock;

@HandoffTest
class HandoffGraphQlTest {

    private final GraphQlTester graphql;
    private final HandoffDesk desk;
    private final TestClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    HandoffGraphQlTest(
            ExecutionGraphQlService service,
            HandoffDesk desk,
            TestClock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.graphql = ExecutionGraphQlServiceTester.create(service);
        this.desk = desk;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    @BeforeEach
    void asTheRep() {
        clock.set(Samples.QUALIFIED);
        As.SAM.enter();
    }

    @AfterEach
    void asNobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aRepAcceptsAndMovesAHandoff() {
        Handoff handoff = handedOver("sam");
        graphql.document("""
                        mutation($id: ID!) {
                          acceptHandoff(id: $id) { stage }
                          moveHandoff(id: $id, stage: WON, amount: 48000) {
                            id opportunity { id } stage rep dueAt slaState crmId crmUrl amount lostReason
                            trail { stage at by }
                          }
                        }""")
                .variable("id", handoff.id())
                .execute()
                .path("acceptHandoff.stage")
                .entity(String.class)
                .isEqualTo("ACCEPTED")
                .path("moveHandoff.opportunity.id")
                .entity(UUID.class)
                .isEqualTo(handoff.opportunity().id())
                .path("moveHandoff.stage")
                .entity(String.class)
                .isEqualTo("WON")
                .path("moveHandoff.slaState")
                .entity(String.class)
                .isEqualTo("ANSWERED")
                .path("moveHandoff.dueAt")
                .entity(String.class)
                .isEqualTo("2026-01-30T10:00:00Z")
                .path("moveHandoff.crmUrl")
                .entity(String.class)
                .isEqualTo("/handoffs/" + handoff.id())
                .path("moveHandoff.amount")
                .entity(Integer.class)
                .isEqualTo(48_000)
                .path("moveHandoff.trail[*].stage")
                .entityList(String.class)
                .containsExactly("REQUESTED", "ACCEPTED", "WON");
    }

    @Test
    void pagesFollowOneAnother() {
        List<UUID> handoffs = List.of(
                handedOver("sam").id(),
                handedOver("sam").id(),
                handedOver("sam").id());
        List<UUID> found = new ArrayList<>();
        String cursor = null;
        boolean more = true;
        while (more) {
            var page = graphql.document("""
                            query($after: String) {
                              handoffs(first: 2, after: $after, stage: REQUESTED) {
                                edges { node { id } } pageInfo { hasNextPage endCursor }
                              }
                            }""").variable("after", cursor).execute();
            found.addAll(page.path("handoffs.edges[*].node.id")
                    .entityList(UUID.class)
                    .get());
            more = page.path("handoffs.pageInfo.hasNextPage")
                    .entity(Boolean.class)
                    .get();
            cursor = page.path("handoffs.pageInfo.endCursor")
                    .entity(String.class)
                    .get();
        }
        assertThat(found).containsAll(handoffs).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNotThereOrNotInSightIsNull() {
        for (Object id : List.of(handedOver("taylor").id(), UUID.randomUUID(), "nonsense")) {
            graphql.document("query($id: ID!) { handoff(id: $id) { id } }")
                    .variable("id", id)
                    .execute()
                    .path("handoff")
                    .valueIsNull();
        }
    }

    @Test
    void tooLargeAPageAndAForeignCursorAreErrors() {
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("first", 101), Map.of("first", 0), Map.of("after", "bm9uc2Vuc2U="))) {
            graphql.document("query($first: Int, $after: String) { handoffs(first: $first, after: $after) "
                            + "{ pageInfo { hasNextPage } } }")
                    .variables(wrong)
                    .execute()
                    .errors()
                    .satisfy(errors -> assertThat(errors).isNotEmpty());
        }
    }

    @Test
    void aSubscriberHearsOfTheirOwnHandoffsOnly() {
        Handoff own = handedOver("sam");
        Handoff foreign = handedOver("taylor");
        List<String> heard = new CopyOnWriteArrayList<>();
        var subscription = graphql.document("subscription { handoffChanged { id } }")
                .executeSubscription()
                .toFlux("handoffChanged.id", String.class)
                .subscribe(heard::add);
        As.ADMIN.call(() -> desk.accept(foreign.id()));
        As.ADMIN.call(() -> desk.accept(own.id()));
        await().until(() -> heard.contains(own.id().toString()));
        subscription.dispose();
        assertThat(heard).containsOnly(own.id().toString());
    }

    @Test
    void showsThePackageAndHowItStands() {
        graphql.document("""
                        query($id: ID!) { handoff(id: $id) {
                          contents { summary value whyNow { details evidence link } unknown }
                          answerTimeUsed notes { text } questions { id } checklist { item } conflicts { field }
                          crmState { inStep refused } } }""")
                .variable("id", handedOver("sam").id())
                .execute()
                .path("handoff.contents.value")
                .entity(Integer.class)
                .isEqualTo(45_000)
                .path("handoff.contents.whyNow[0].evidence[0]")
                .entity(String.class)
                .isEqualTo("API calls: 920,000 of 1,000,000")
                .path("handoff.answerTimeUsed")
                .entity(Integer.class)
                .isEqualTo(0)
                .path("handoff.crmState.refused")
                .entity(Boolean.class)
                .isEqualTo(false);
    }

    private Handoff handedOver(String rep) {
        OpportunityQualified event = Samples.qualified("casey", rep);
        UUID opportunity = event.opportunity().id();
        transaction.executeWithoutResult(status -> events.publishEvent(event));
        return await().until(
                        () -> As.ADMIN.call(
                                () -> desk.ofOpportunities(List.of(opportunity)).get(opportunity)),
                        handoff -> handoff != null && handoff.crmId() != null);
    }
}
