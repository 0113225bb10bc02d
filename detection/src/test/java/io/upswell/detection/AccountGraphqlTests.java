package io.upswell.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.security.core.context.SecurityContextHolder;
import test.upswell.As;
import test.upswell.TestClock;

@DetectionTest
class AccountGraphqlTests {

    @Autowired
    GraphQlTester graphql;

    @Autowired
    FactUploads uploads;

    @Autowired
    TestClock clock;

    @BeforeEach
    void facts() {
        clock.set(TestClock.START);
        uploads.forgetAll();
        uploads.send(InnovateCorp.FACTS);
        uploads.send("{\"type\":\"account\",\"id\":\"b\",\"name\":\"Beta\",\"csm\":\"casey\"}");
        As.CASEY.enter();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsAnAccountWithAllThatIsKnown() {
        var answer = graphql.document("""
                { account(id: "acc-1") { id name arr currency plan planName products contractedSeats activeUsers limits
                    primaryDepartment contractEnd segment csm salesRep
                    signals { id type evidence { kind } } evaluations { rule outcome reason }
                    usage(days: 30) { metric name limit points { date value } }
                    conversations(first: 5) { edges { cursor node { id channel occurredAt title
                      account { name } segments { speaker side text } upstreamSignals findings { type quote } } }
                      pageInfo { hasNextPage endCursor } } } }
                """).execute();

        answer.path("account.arr").entity(Integer.class).isEqualTo(75_000);
        answer.path("account.plan").entity(String.class).isEqualTo("professional");
        answer.path("account.limits.api_calls").entity(Double.class).isEqualTo(1_000_000.0);
        answer.path("account.contractEnd").entity(String.class).isEqualTo("2026-09-30");
        answer.path("account.usage[0].points[1].value").entity(Double.class).isEqualTo(62_250.0);
        answer.path("account.conversations.edges[0].node.segments[0].side")
                .entity(String.class)
                .isEqualTo("CUSTOMER");
        answer.path("account.conversations.edges[0].node.occurredAt")
                .entity(String.class)
                .isEqualTo("2026-01-28T15:30:00Z");
        answer.path("account.conversations.edges[0].node.account.name")
                .entity(String.class)
                .isEqualTo("InnovateCorp");
    }

    @Test
    void pagesThroughAccountsWithTheirConversations() {
        String document = """
                query($after: String) { accounts(first: 1, after: $after) {
                  edges { node { id conversations { edges { node { id } } } } } pageInfo { hasNextPage endCursor } } }
                """;
        var first = graphql.document(document).execute();
        first.path("accounts.edges[*].node.id").entityList(String.class).containsExactly("b");
        first.path("accounts.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(true);
        String cursor =
                first.path("accounts.pageInfo.endCursor").entity(String.class).get();

        var second = graphql.document(document).variable("after", cursor).execute();

        second.path("accounts.edges[*].node.id").entityList(String.class).containsExactly("acc-1");
        second.path("accounts.edges[0].node.conversations.edges[*].node.id")
                .entityList(String.class)
                .containsExactly("conv-1");
        second.path("accounts.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(false);
    }

    @Test
    void answersNullForWhatIsNotInSight() {
        As.PRIYA.enter();
        graphql.document("{ account(id: \"acc-1\") { id } conversation(id: \"conv-1\") { id } }")
                .execute()
                .path("account")
                .valueIsNull()
                .path("conversation")
                .valueIsNull();
    }

    @Test
    void recordsAManualIdentification() {
        graphql.document("""
                mutation { recordManualIdentification(accountId: "acc-1", date: "2026-01-22", note: "n") { id } }
                """)
                .execute()
                .path("recordManualIdentification.id")
                .entity(String.class)
                .isEqualTo("acc-1");
        assertThat(uploads.everything()).contains("(acc-1,2026-01-22,\"2026-01-29 10:00:00+00\",casey,n,f)");
    }
}
