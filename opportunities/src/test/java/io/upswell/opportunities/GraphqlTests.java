package io.upswell.opportunities;

import static io.upswell.opportunities.Example.AS_OF;
import static io.upswell.opportunities.Example.FEATURE;
import static io.upswell.opportunities.Example.MARKETING;
import static io.upswell.opportunities.Example.USAGE;
import static io.upswell.opportunities.Example.detected;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.security.core.context.SecurityContextHolder;
import test.upswell.As;
import test.upswell.TestClock;

@OpportunitiesTest
class GraphqlTests {

    @Autowired
    private ExecutionGraphQlService service;

    @Autowired
    private Events events;

    @Autowired
    private TestClock clock;

    private final String account = UUID.randomUUID().toString();

    @BeforeEach
    void start() {
        clock.set(TestClock.START);
        events.publish(detected(
                Example.account(account, "InnovateCorp", "75000", 45, 37), AS_OF, 1, USAGE, FEATURE, MARKETING));
        As.CASEY.enter();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsEverythingOfAnOpportunity() {
        var found = ask("""
                query($filter: OpportunityFilter) {
                  opportunities(first: 1, filter: $filter, orderBy: VALUE) {
                    edges { cursor node {
                      id status compositeScore band estimatedExpansionArr expansionType suggestedProducts
                      recommendedApproach identifiedAt detectedAt revision confirmedBy snoozedUntil
                      account { id name } signals { type strength details }
                      scoreBreakdown { composite signalStrength arrPotential uplift arrPotentialPoints
                        contributions { type strength points without bandWithout } }
                      value { annual currency why parts { label formula annual product productName reasons } }
                      metadata
                      tasks { id title dueDate priority assignee completedAt opportunity { id } }
                    } }
                    pageInfo { hasNextPage endCursor }
                  }
                }""");
        found.path("opportunities.edges").entityList(Object.class).hasSize(1);
        String node = "opportunities.edges[0].node.";
        found.path(node + "account.name").entity(String.class).isEqualTo("InnovateCorp");
        found.path(node + "compositeScore")
                .entity(Double.class)
                .satisfies(score -> assertThat(score).isBetween(0.8516, 0.8518));
        found.path(node + "estimatedExpansionArr").entity(Integer.class).isEqualTo(45000);
        found.path(node + "metadata.signals[0].type").entity(String.class).isEqualTo("usage_limit_approaching");
        found.path(node + "metadata.composite_score").entity(Double.class).isEqualTo(0.8517);
        found.path(node + "scoreBreakdown.contributions[*].bandWithout")
                .entityList(String.class)
                .containsExactly("MEDIUM", "MEDIUM", "HIGH");
        found.path(node + "value.parts[2].label").entity(String.class).isEqualTo("Marketing, fits into free seats");
        found.path(node + "tasks[0].dueDate").entity(String.class).isEqualTo("2026-02-05");
        found.path(node + "tasks[0].opportunity.id")
                .entity(String.class)
                .isEqualTo(found.path(node + "id").entity(String.class).get());
        found.path("opportunities.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(false);
    }

    @Test
    void decides() {
        String id =
                ask("query($filter: OpportunityFilter) { opportunities(filter: $filter) { edges { node { id } } } }")
                        .path("opportunities.edges[0].node.id")
                        .entity(String.class)
                        .get();
        decide(id, "snoozeOpportunity(id: $id, until: \"2026-03-01\")", "SNOOZED");
        decide(id, "reopenOpportunity(id: $id)", "OPEN");
        decide(id, "createOpportunity(id: $id)", "OPEN");
        decide(id, "dismissOpportunity(id: $id, reason: NO_BUDGET)", "DISMISSED");
        decide(id, "reopenOpportunity(id: $id)", "OPEN");
        decide(id, "qualifyOpportunity(id: $id, note: \"Budget in Q2\")", "QUALIFIED");

        var task = tester().document("{ tasks(first: 100, open: true) { edges { node { id opportunity { id } } } } }")
                .execute()
                .path("tasks.edges[?(@.node.opportunity.id == '%s')].node.id".formatted(id))
                .entityList(String.class)
                .get()
                .getFirst();
        tester().document("mutation($id: ID!) { completeTask(id: $id) { completedAt } }")
                .variable("id", task)
                .execute()
                .path("completeTask.completedAt")
                .entity(String.class)
                .isEqualTo("2026-01-29T10:00:00Z");
    }

    @Test
    void showsRangePlaysChecklistAndHistory() {
        String id =
                ask("query($filter: OpportunityFilter) { opportunities(filter: $filter) { edges { node { id } } } }")
                        .path("opportunities.edges[0].node.id")
                        .entity(String.class)
                        .get();
        tester().document("""
                        mutation($id: ID!, $found: QualificationInput) {
                          qualifyOpportunity(id: $id, checklist: $found) { id }
                        }""")
                .variable("id", id)
                .variable("found", Map.of("need", "Cohorts", "amount", 42000, "closeDate", "2026-03-31"))
                .executeAndVerify();
        var found = ask("""
                query($filter: OpportunityFilter) {
                  opportunities(filter: $filter) { edges { node {
                    value { low annual high parts { low high doubt } }
                    proration { until days amount }
                    plays { type move because }
                    qualification { need stakeholder timing amount closeDate missing }
                    history { at event origin by byName detail }
                    tasks { overdue }
                  } } }
                }""");
        String node = "opportunities.edges[0].node.";
        found.path(node + "value.low").entity(Integer.class).isEqualTo(30000);
        found.path(node + "value.high").entity(Integer.class).isEqualTo(45000);
        found.path(node + "proration.days").entity(Integer.class).isEqualTo(244);
        found.path(node + "plays[*].type")
                .entityList(String.class)
                .containsExactly("UPSELL", "LAND_AND_EXPAND", "CROSS_SELL");
        found.path(node + "qualification.closeDate").entity(String.class).isEqualTo("2026-03-31");
        found.path(node + "qualification.missing").entityList(String.class).containsExactly("stakeholder", "timing");
        found.path(node + "history[*].event")
                .entityList(String.class)
                .containsExactly("ALERTED", "OPENED", "CONFIRMED", "QUALIFIED");
        found.path(node + "history[3].origin").entity(String.class).isEqualTo("API");
        found.path(node + "history[3].by").entity(String.class).isEqualTo("casey");
        found.path(node + "tasks[0].overdue").entity(Boolean.class).isEqualTo(false);
        tester().document("{ tasks(open: true, whose: MINE, overdue: true) { edges { node { id } } } }")
                .execute()
                .path("tasks.edges")
                .entityList(Object.class)
                .hasSize(0);
    }

    @Test
    void whatDoesNotExistIsNull() {
        tester().document("{ opportunity(id: \"%s\") { id } }".formatted(UUID.randomUUID()))
                .execute()
                .path("opportunity")
                .valueIsNull();
    }

    private void decide(String id, String mutation, String status) {
        tester().document("mutation($id: ID!) { it: %s { status } }".formatted(mutation))
                .variable("id", id)
                .execute()
                .path("it.status")
                .entity(String.class)
                .isEqualTo(status);
    }

    private GraphQlTester.Response ask(String document) {
        return tester().document(document)
                .variable("filter", Map.of("accountId", account))
                .execute();
    }

    private GraphQlTester tester() {
        return ExecutionGraphQlServiceTester.create(service);
    }
}
