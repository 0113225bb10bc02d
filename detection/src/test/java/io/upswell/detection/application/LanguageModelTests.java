package io.upswell.detection.application;

import static io.upswell.detection.domain.rule.AnAccount.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.upswell.detection.DataHealth;
import io.upswell.detection.DataHealthDesk;
import io.upswell.detection.Evidence;
import io.upswell.detection.Phrasing;
import io.upswell.detection.Scan;
import io.upswell.detection.ScanDesk;
import io.upswell.detection.Signal;
import io.upswell.detection.adapter.openai.ModelStandIn;
import io.upswell.detection.domain.Signals;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import test.upswell.As;
import test.upswell.TestClock;
import test.upswell.TestDatabase;

/** With a language model that answers, raves, refuses, or costs too much. */
@SpringBootTest(
        properties = {
            "upswell.scan.daily=false",
            "upswell.analyst.kind=openai",
            "upswell.analyst.openai.model=small",
            "upswell.analyst.openai.daily-calls=5"
        })
@Import({TestDatabase.class, TestClock.Configuration.class, FactsStandIn.Configuration.class})
@ExtendWith(OutputCaptureExtension.class)
class LanguageModelTests {

    private static final ModelStandIn MODEL = new ModelStandIn();

    /** A day for each test: when one spends the budget, the next does not feel it. */
    private static final AtomicInteger DAY = new AtomicInteger();

    private static final String NEED = "Could you show us Advanced Analytics?";
    private static final String SUBTLE = "Let us put funnels on the table for May.";

    @Autowired
    ScanDesk desk;

    @Autowired
    Phrasing phrasing;

    @Autowired
    DataHealthDesk health;

    @Autowired
    FactsStandIn facts;

    @Autowired
    Signals signals;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @DynamicPropertySource
    static void endpoint(DynamicPropertyRegistry properties) {
        properties.add("upswell.analyst.openai.base-url", MODEL::baseUrl);
        properties.add("upswell.analyst.openai.api-key", () -> ModelStandIn.KEY);
    }

    @AfterAll
    static void stop() {
        MODEL.stop();
    }

    @BeforeEach
    void nothingYet() {
        clock.set(TestClock.START.plus(Duration.ofDays(DAY.incrementAndGet())));
        facts.clear();
        MODEL.forget();
        jdbc.sql("truncate detection.scan, detection.scan_chunk, detection.skipped_account, detection.signal,"
                        + " detection.evaluation, detection.finding, detection.model_use")
                .update();
    }

    @Test
    void whatTheModelReadIsEvidenceAndEachConversationIsReadOnce() {
        facts.put(account("acc-1").said("meeting", "2026-01-28T15:30:00Z", "Hello. " + SUBTLE));
        MODEL.says(finding(SUBTLE));

        scan();
        scan();

        assertThat(open("acc-1")).singleElement().satisfies(signal -> {
            assertThat(signal.subject()).isEqualTo("advanced-analytics");
            assertThat(signal.evidence().getFirst()).isInstanceOfSatisfying(Evidence.Quote.class, quote -> {
                assertThat(quote.quote()).isEqualTo(SUBTLE);
                assertThat(quote.start()).isEqualTo(7);
            });
        });
        assertThat(MODEL.asked()).hasSize(1);
        assertThat(model().calls()).isEqualTo(1);
        assertThat(model().unanswered()).isZero();
    }

    @Test
    void theModelIsAskedOutsideOfAnyTransaction() {
        var inTransaction = new CopyOnWriteArrayList<Boolean>();
        facts.put(account("acc-1").said("meeting", "2026-01-28T15:30:00Z", SUBTLE));
        facts.beforeLoad(first -> inTransaction.add(TransactionSynchronizationManager.isActualTransactionActive()));
        MODEL.says(finding(SUBTLE));

        scan();

        assertThat(inTransaction).containsExactly(false, true);
    }

    @Test
    void whatItDoesNotAnswerTheOfflineAnalystReadsUntilItDoes(CapturedOutput output) {
        facts.put(account("acc-1").said("meeting", "2026-01-28T15:30:00Z", NEED));
        MODEL.refuses(429);

        scan();

        assertThat(open("acc-1")).singleElement().extracting(Signal::subject).isEqualTo("advanced-analytics");
        assertThat(model().unanswered()).isEqualTo(1);
        assertThat(model().lastReason()).isEqualTo("HTTP status 429");
        assertThat(output).contains("HTTP status 429").doesNotContain(ModelStandIn.KEY);

        MODEL.says("{\"findings\":[]}");
        scan();

        assertThat(open("acc-1"))
                .as("the model's reading wins over the one kept meanwhile")
                .isEmpty();
        assertThat(editions()).isEqualTo(2);
    }

    @Test
    void anAnswerThatIsNotTheJsonAskedForIsNone() {
        facts.put(account("acc-1").said("meeting", "2026-01-28T15:30:00Z", NEED));
        MODEL.says("Certainly! Here are the findings: none.");

        scan();

        assertThat(open("acc-1")).hasSize(1);
        assertThat(model().lastReason()).isEqualTo("an answer that is not the JSON asked for");
    }

    @Test
    void theBudgetHoldsForTheDay() {
        for (int i = 0; i < 8; i++) {
            facts.put(account("acc-" + i).said("meeting", "2026-01-28T15:30:00Z", NEED));
        }
        MODEL.says("{\"findings\":[]}");

        scan();

        assertThat(MODEL.asked()).hasSize(5);
        assertThat(signals.open(List.of("acc-0", "acc-1", "acc-2", "acc-3", "acc-4", "acc-5", "acc-6", "acc-7")))
                .as("the offline analyst reads the others")
                .hasSize(3);
        assertThat(model().calls()).isEqualTo(5);
        assertThat(model().unanswered()).isEqualTo(3);
        assertThat(phrasing.phrase("Greet.", "Dana")).isEmpty();
    }

    @Test
    void textsArePhrasedOutsideOfTransactionsOnly() {
        MODEL.says("Hello Dana.");

        assertThat(phrasing.phrase("Greet.", "Dana")).contains("Hello Dana.");
        assertThatThrownBy(() -> transaction.execute(status -> phrasing.phrase("Greet.", "Dana")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private static String finding(String quote) {
        return """
                {"findings":[{"kind":"feature_interest","subject":"advanced-analytics","quote":"%s","confidence":0.9}]}""".formatted(quote);
    }

    private DataHealth.ModelCalls model() {
        return Objects.requireNonNull(As.ADMIN.call(health::current).languageModel());
    }

    private int editions() {
        return jdbc.sql("select count(distinct vocabulary) from detection.finding where conversation = 'acc-1-conv-1'")
                .query(Integer.class)
                .single();
    }

    private List<Signal> open(String account) {
        return signals.open(List.of(account)).getOrDefault(account, List.of());
    }

    private void scan() {
        Scan started = As.MORGAN.call(() -> desk.run(null));
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .until(() -> As.MORGAN
                                .call(() -> desk.find(started.id()).orElseThrow())
                                .status()
                        == Scan.Status.COMPLETED);
    }
}
