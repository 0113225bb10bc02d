package io.upswell.notifications.adapter.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.upswell.notifications.MessageDesk;
import io.upswell.notifications.NotificationsTest;
import io.upswell.notifications.Samples;
import io.upswell.notifications.domain.Ration;
import io.upswell.opportunities.OpportunityIdentified;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import test.upswell.As;

@NotificationsTest
class MessageQueriesTest {

    @Autowired
    ExecutionGraphQlService graphQl;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    MessageDesk desk;

    @Autowired
    Ration ration;

    @Autowired
    JdbcClient jdbc;

    private final Samples first = Samples.innovateCorp();
    private final Samples second = Samples.innovateCorp();

    @BeforeEach
    void alert() {
        jdbc.sql("delete from notifications.alert_push").update();
        for (Samples samples : List.of(first, second)) {
            transactions.executeWithoutResult(
                    tx -> events.publishEvent(new OpportunityIdentified(samples.snapshot(), Samples.AS_OF)));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> As.ADMIN
                                    .call(() -> desk.ofOpportunities(List.of(samples.id())))
                                    .getOrDefault(samples.id(), List.of())
                                    .size()
                            == 2);
            ration.share();
        }
    }

    private GraphQlTester.Response ask(As viewer, String document) {
        return viewer.call(() ->
                ExecutionGraphQlServiceTester.create(graphQl).document(document).execute());
    }

    @Test
    void showsWhatWasSentToWhom() {
        ask(As.MORGAN, """
                { messages(opportunityId: "%s", first: 1) {
                    edges { node { id recipient channel template status text blocks createdAt sentAt reason } cursor }
                    pageInfo { hasNextPage endCursor } } }""".formatted(first.id()))
                .path("messages.pageInfo.hasNextPage")
                .entity(Boolean.class)
                .isEqualTo(true)
                .path("messages.edges[0].node.status")
                .entity(String.class)
                .isEqualTo("SENT")
                .path("messages.edges[0].node.blocks[0].type")
                .entity(String.class)
                .isEqualTo("header")
                .path("messages.edges[0].node.createdAt")
                .entity(String.class)
                .isEqualTo("2026-01-29T10:00:00Z");
    }

    @Test
    void goesOnBehindTheCursor() {
        String query = "{ messages(opportunityId: \"%s\", first: 1%s) { edges { node { id } }"
                + " pageInfo { hasNextPage endCursor } } }";
        var page = ask(As.ADMIN, query.formatted(first.id(), ""));
        String id = page.path("messages.edges[0].node.id").entity(String.class).get();
        String cursor =
                page.path("messages.pageInfo.endCursor").entity(String.class).get();
        ask(As.ADMIN, query.formatted(first.id(), ", after: \"" + cursor + "\""))
                .path("messages.edges[0].node.id")
                .entity(String.class)
                .satisfies(next -> assertThat(next).isNotEqualTo(id))
                .path("messages.pageInfo.hasNextPage")
                .entity(Boolean.class)
                .isEqualTo(false);
    }

    @Test
    void listsTheMessagesOfOpportunitiesThatTheViewerMaySee() {
        String query = "{ opportunitiesOfTest(ids: [\"%s\", \"%s\"]) { id messages { recipient } } }"
                .formatted(second.id(), first.id());
        for (Map.Entry<As, Integer> seen :
                Map.of(As.CASEY, 1, As.MORGAN, 2, As.PRIYA, 0).entrySet()) {
            ask(seen.getKey(), query)
                    .path("opportunitiesOfTest[0].id")
                    .entity(String.class)
                    .isEqualTo(second.id().toString())
                    .path("opportunitiesOfTest[0].messages")
                    .entityList(Object.class)
                    .hasSize(seen.getValue())
                    .path("opportunitiesOfTest[1].messages")
                    .entityList(Object.class)
                    .hasSize(seen.getValue());
        }
    }

    @Test
    void refusesPagesThatAreTooLarge() {
        ask(As.ADMIN, "{ messages(first: 101) { edges { node { id } } } }")
                .errors()
                .satisfy(errors -> assertThat(errors).hasSize(1));
    }
}
