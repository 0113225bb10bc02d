package io.upswell.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upswell.detection.domain.Evaluations;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import test.upswell.As;
import test.upswell.TestClock;

@DetectionTest
class DataHealthTests {

    @Autowired
    DataHealthDesk health;

    @Autowired
    FactUploads uploads;

    @Autowired
    Evaluations evaluations;

    @Autowired
    GraphQlTester graphql;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void empty() {
        clock.set(TestClock.START);
        uploads.forgetAll();
        jdbc.sql("truncate detection.intake_day, detection.rejected_line, detection.evaluation")
                .update();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void countsWhatArrivedSourceBySource() {
        uploads.send(TestClock.START.minusSeconds(60), InnovateCorp.FACTS);
        uploads.send(
                "{\"type\":\"usage\",\"account\":\"nobody\",\"metric\":\"m\",\"date\":\"2026-01-10\",\"value\":1}");

        assertThat(As.ADMIN.call(health::current).sources())
                .contains(
                        new DataHealth.Source("usage", "api_calls", TestClock.START.minusSeconds(60), 2, 0),
                        new DataHealth.Source("usage", null, null, 0, 1),
                        new DataHealth.Source("user", null, TestClock.START.minusSeconds(60), 3, 0));
    }

    @Test
    void keepsTheNewestRejectedLinesOfEachSource() {
        uploads.send("{\"type\":\"account\",\"id\":\"a\",\"arr\":\"much\"}");
        uploads.send(
                IntStream.range(0, 250).mapToObj(i -> "{\"type\":\"nonsense\"}").collect(Collectors.joining("\n")));

        var rejected = As.ADMIN.call(health::current).rejectedLines();

        assertThat(rejected).hasSize(101).first().satisfies(newest -> {
            assertThat(newest.source()).isEqualTo("unknown");
            assertThat(newest.line()).isEqualTo(250);
        });
        assertThat(rejected.getLast().source()).isEqualTo("account");
        assertThat(rejected.getLast().reason()).startsWith("arr: ");
    }

    @Test
    void saysWhichRulesCannotLookAtHowManyAccounts() {
        var none =
                new Evaluation(SignalType.SEAT_OVERAGE, null, EvaluationOutcome.NOT_EVALUABLE, "no contracted seats");
        var silent = new Evaluation(SignalType.NEW_TEAM_ONBOARDING, null, EvaluationOutcome.NOT_FIRED, "no new users");
        evaluations.write(
                UUID.randomUUID(),
                TestClock.START,
                Stream.of("a", "b")
                        .map(id -> new Evaluations.Judgement(id, List.of(none, silent), UUID.randomUUID()))
                        .toList());
        As.ADMIN.enter();

        graphql.document("{ dataHealth { sources { type } notEvaluable { rule reason accounts } } }")
                .execute()
                .path("dataHealth.sources")
                .entityList(Object.class)
                .hasSize(0)
                .path("dataHealth.notEvaluable")
                .entityList(Object.class)
                .containsExactly(Map.of("rule", "SEAT_OVERAGE", "reason", "no contracted seats", "accounts", 2));
    }

    @Test
    void isNotForCsms() {
        assertThatThrownBy(() -> As.CASEY.call(health::current)).isInstanceOf(Refusal.Forbidden.class);
    }
}
