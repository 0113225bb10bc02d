package io.upswell.detection.adapter.yaml;

import static io.upswell.detection.SignalType.FEATURE_INTEREST;
import static io.upswell.detection.SignalType.SEAT_OVERAGE;
import static io.upswell.detection.SignalType.USAGE_LIMIT_APPROACHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.upswell.detection.Occasion;
import io.upswell.detection.ResponseWorkflow;
import io.upswell.detection.ResponseWorkflow.CreateTask;
import io.upswell.detection.ResponseWorkflow.Detect;
import io.upswell.detection.ResponseWorkflow.MessageTemplate;
import io.upswell.detection.ResponseWorkflow.SlackDm;
import io.upswell.detection.SignalType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.reader.UnicodeReader;

class WorkflowFileTests {

    private final ResponseWorkflow prd = new WorkflowFile().responseWorkflow("");

    @Test
    void theDefaultIsThePrdsText() throws Exception {
        try (var shipped = getClass().getResourceAsStream("/expansion_signal_response.yaml")) {
            assertThat(new String(Objects.requireNonNull(shipped).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(WorkflowText.PRD);
        }
    }

    @Test
    void theDefaultLooksForEverythingAtNine() {
        assertThat(prd.schedule()).isEqualTo("0 0 9 * * *");
        assertThat(prd.detect()).isEqualTo(new Detect(Set.of(SignalType.values()), 0.6));
        assertThat(prd.detects(Occasions.scoring(0.6))).isTrue();
        assertThat(prd.detects(Occasions.scoring(0.5999))).isFalse();
    }

    @Test
    void theDefaultOpensHighScoresAndQualifiesNone() {
        assertThat(prd.opens(Occasions.scoring(0.8))).isTrue();
        assertThat(prd.opens(Occasions.scoring(0.7999))).isFalse();
        assertThat(prd.qualifies(Occasions.scoring(0.99))).isFalse();
    }

    @Test
    void theDefaultGivesATaskOfSevenDays() {
        Occasion occasion = Occasions.scoring(0.6);
        CreateTask task = prd.task(occasion).orElseThrow();
        assertThat(task.title().apply(occasion)).isEqualTo("Explore expansion: InnovateCorp - Usage limit approaching");
        assertThat(task.dueDateOffsetDays()).isEqualTo(7);
        assertThat(task.priority()).isEqualTo("medium");
        assertThat(prd.task(Occasions.scoring(0.59))).isEmpty();
    }

    @Test
    void theDefaultTellsTheCsmAndFromTheHighScoreOnSales() {
        SlackDm csm = prd.messages().getFirst();
        SlackDm sales = prd.messages().getLast();
        assertThat(csm.template()).isEqualTo(MessageTemplate.EXPANSION_SIGNAL_ALERT);
        assertThat(csm.includeSignalDetails()).isTrue();
        assertThat(csm.recipient().apply(Occasions.scoring(0.6))).isEqualTo("casey");
        assertThat(prd.sends(csm, Occasions.scoring(0.6))).isTrue();
        assertThat(prd.sends(csm, Occasions.scoring(0.59))).isFalse();
        assertThat(sales.template()).isEqualTo(MessageTemplate.EXPANSION_SIGNAL_SALES_ALERT);
        assertThat(sales.recipient().apply(Occasions.scoring(0.9))).isEqualTo("sam");
        assertThat(sales.recipient().apply(Occasions.ofNobody(0.9))).isNull();
        assertThat(prd.sends(sales, Occasions.scoring(0.8))).isTrue();
        assertThat(prd.sends(sales, Occasions.scoring(0.79))).isFalse();
    }

    @Test
    void everyValueHasItsEffect() {
        ResponseWorkflow changed = read(WorkflowText.PRD
                .replace("0 9 * * *", "30 7 * * MON-FRI")
                .replace("signal_types: all", "signal_types: [seat_overage, feature_interest]")
                .replace("min_composite_score: 0.6", "min_composite_score: 0.4")
                .replace("include_signal_details: true", "include_signal_details: false")
                .replace("{{high_score_opportunities}}", "{{detected_opportunities}}")
                .replace("auto_qualify: false", "auto_qualify: true")
                .replace("{{customer.name}} - {{primary_signal}}", "{{customer.segment}}/{{customer.arr}}")
                .replace("due_date_offset_days: 7", "due_date_offset_days: 3")
                .replace("priority: medium", "priority: high")
                .replace(">= 0.8", ">= 0.5 && 'usage_limit_approaching' in {{signal_types}}")
                .replace("\"expansion_signal_sales_alert\"", "expansion_signal_alert")
                .replace("\"{{customer.sales_rep_id}}\"", "rep-desk"));
        Occasion low = Occasions.scoring(0.45);
        assertThat(changed.schedule()).isEqualTo("0 30 7 * * MON-FRI");
        assertThat(changed.signalTypes()).containsExactlyInAnyOrder(SEAT_OVERAGE, FEATURE_INTEREST);
        assertThat(changed.detects(low)).isTrue();
        assertThat(changed.opens(low)).isTrue();
        assertThat(changed.qualifies(low)).isTrue();
        assertThat(changed.messages().getFirst().includeSignalDetails()).isFalse();
        CreateTask task = changed.task(low).orElseThrow();
        assertThat(task.title().apply(low)).isEqualTo("Explore expansion: unknown/75000");
        assertThat(task.dueDateOffsetDays()).isEqualTo(3);
        assertThat(task.priority()).isEqualTo("high");
        SlackDm last = changed.messages().getLast();
        assertThat(changed.sends(last, low)).isFalse();
        assertThat(changed.sends(last, Occasions.scoring(0.5))).isTrue();
        assertThat(last.recipient().apply(low)).isEqualTo("rep-desk");
        assertThat(last.template()).isEqualTo(MessageTemplate.EXPANSION_SIGNAL_ALERT);
    }

    @Test
    void oneTypeAloneIsAListToo() {
        assertThat(read(WorkflowText.PRD.replace("signal_types: all", "signal_types: usage_limit_approaching"))
                        .signalTypes())
                .containsExactly(USAGE_LIMIT_APPROACHING);
    }

    @Test
    void aConditionOverSomethingUnknownDoesNotHold() {
        ResponseWorkflow picky =
                read(WorkflowText.PRD.replace("{{composite_score}} >= 0.8", "{{customer.arr}} > 50000"));
        assertThat(picky.sends(picky.messages().getLast(), Occasions.scoring(0.7)))
                .isTrue();
        assertThat(picky.sends(picky.messages().getLast(), Occasions.ofNobody(0.7)))
                .isFalse();
    }

    @Test
    void aRemovedStepDoesNotHappen() {
        Occasion high = Occasions.scoring(0.95);
        assertThat(read(WorkflowText.without("create_task")).task(high)).isEmpty();
        assertThat(read(WorkflowText.without("create_opportunity")).opens(high)).isFalse();
        assertThat(read(WorkflowText.without("notify_sales")).messages())
                .extracting(SlackDm::id)
                .containsExactly("notify_csm");
        ResponseWorkflow nothing =
                read(WorkflowText.PRD.substring(0, WorkflowText.PRD.indexOf("steps:")) + "steps: []");
        assertThat(nothing.signalTypes()).isEmpty();
        assertThat(nothing.detects(high)).isFalse();
    }

    @Test
    void aMissingFileSaysSo() {
        assertThatExceptionOfType(WrongWorkflow.class)
                .isThrownBy(() -> new WorkflowFile().responseWorkflow("/no/such.yaml"))
                .withMessageContaining("/no/such.yaml: the file cannot be read")
                .withMessageContaining("Point upswell.workflow.file to a file that exists");
    }

    static ResponseWorkflow read(String text) {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return WorkflowReader.read("mine.yaml", new UnicodeReader(bytes));
    }
}
