package io.upswell.analytics;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.security.core.context.SecurityContextHolder;
import test.upswell.As;

@AnalyticsTest
class MetricsGraphQlTest {

    private final ExecutionGraphQlServiceTester graphql;

    MetricsGraphQlTest(ExecutionGraphQlService service) {
        this.graphql = ExecutionGraphQlServiceTester.create(service);
    }

    @AfterEach
    void asNobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void answersWithEveryFieldOfTheContract() {
        As.ADMIN.enter();
        graphql.document("""
                        { expansionMetrics(from: "2020-01-01", to: "2020-01-31") {
                            funnel { step count value rate medianHours low high }
                            bySignalType { type detected qualified won rate low high }
                            successMetrics { id value target n low high proven needed }
                        } }""")
                .execute()
                .path("expansionMetrics.funnel[*].step")
                .entityList(String.class)
                .containsExactly(
                        "DETECTED", "ALERTED", "OPENED", "QUALIFIED", "HANDED_OFF", "ACCEPTED", "PROPOSAL", "WON")
                .path("expansionMetrics.successMetrics[*].id")
                .entityList(String.class)
                .containsExactly("LEAD_TIME_DAYS", "PIPELINE_GROWTH", "CONVERSION_RATE", "SIGNAL_TO_PROPOSAL_REDUCTION")
                .path("expansionMetrics.successMetrics[*].proven")
                .entityList(Boolean.class)
                .containsExactly(false, false, false, false);
    }
}
