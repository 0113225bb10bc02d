package io.upswell.detection.adapter.yaml;

import static io.upswell.detection.adapter.yaml.WorkflowText.PRD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What an operator reads who got the file wrong: the line, the reason and the mend. */
class WrongWorkflowTests {

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                wrong("", "mine.yaml: the workflow is no mapping. Write 'name: value' lines."),
                wrong(PRD.replace("trigger:", "trigger: ["), "mine.yaml, line 5: this is no YAML:"),
                changed("workflow: expansion", "workflow: other", 1, "'workflow' is other_signal_response."),
                changed("version: 1.0", "version: 2.0", 2, "'version' is 2.0. Use one of: 1.0."),
                changed("version: 1.0", "version: 1.0\nowner: me", 3, "the workflow has no setting 'owner'."),
                changed("type: scheduled", "type: webhook", 4, "'type' is webhook. Use one of: scheduled."),
                changed("0 9 * * *", "0 25 * * *", 5, "the schedule '0 25 * * *' is no cron expression:"),
                changed("0 9 * * *", "0 0 9 * * *", 5, "has 6 fields. Write five: minute, hour,"),
                changed("0 9 * * *", "0 9 1 * MON", 5, "names days of the month and of the week. Name one of them"),
                changed(
                        "action: detect_expansion_signals",
                        "action: detect_everything",
                        9,
                        "'action' is detect_everything. Use one of: create_expansion_opportunity, create_task, "
                                + "detect_expansion_signals, slack_dm."),
                changed("signal_types: all", "signal_types: [churn]", 11, "'churn' is no signal type. Use all, or"),
                changed(
                        "min_composite_score: 0.6",
                        "min_composite_score: 60",
                        12,
                        "'min_composite_score' is 60. Write a number from 0 to 1."),
                changed("min_composite_score: 0.6", "min_score: 0.6", 12, "has no setting 'min_score'. Use one of:"),
                changed("id: notify_csm", "id: scan_for_signals", 14, "two steps with the id 'scan_for_signals'."),
                changed(
                        "{{detected_opportunities}}",
                        "{{all_opportunities}}",
                        15,
                        "'for_each' is {{all_opportunities}}. Use one of: {{detected_opportunities}}, "
                                + "{{high_score_opportunities}}."),
                changed(
                        "\"expansion_signal_alert\"",
                        "\"welcome\"",
                        18,
                        "'message_template' is welcome. Use one of: expansion_signal_alert, "
                                + "expansion_signal_sales_alert."),
                changed(
                        "include_signal_details: true",
                        "include_signal_details: perhaps",
                        19,
                        "'include_signal_details' is perhaps. Use one of: false, true."),
                changed("{{customer.name}}", "{{customer.nmae}}", 31, "undeclared reference to 'customer'"),
                changed("{{customer.name}}", "{{signal_types}}", 31, "the placeholder {{signal_types}} is a list"),
                changed("{{customer.name}}", "{{customer.name}", 31, "has a placeholder without its other braces."),
                changed(
                        "due_date_offset_days: 7",
                        "due_date_offset_days: soon",
                        32,
                        "Write a whole number from 0 to 365."),
                changed("priority: medium", "priority: urgent", 33, "Use one of: high, low, medium."),
                changed(
                        "{{composite_score}} >= 0.8",
                        "{{composit_score}} >= 0.8",
                        36,
                        "cannot be read at column 3: undeclared reference to 'composit_score'. Use these names: "
                                + "composite_score, "),
                changed(
                        "{{composite_score}} >= 0.8",
                        "{{composite_score}} >= 'high'",
                        36,
                        "found no matching overload for '_>=_' applied to '(double, string)'. Write an expression"),
                changed("{{composite_score}} >= 0.8", "{{composite_score}}", 36, "is a double, not true or false."),
                changed("{{composite_score}} >= 0.8", "{{composite_score}} >=", 36, "cannot be read at column"),
                wrong(
                        WorkflowText.without("scan_for_signals"),
                        "mine.yaml, line 10: step notify_csm comes before anything is detected. Put a step with the "
                                + "action detect_expansion_signals first, or remove this one."),
                wrong(
                        PRD + "  - id: again\n    action: create_task\n",
                        "line 42: an earlier step has the action create_task, too. Keep one of them."),
                wrong(
                        PRD.replace("      auto_qualify: false", "      auto_qualify: false\n      auto_qualify: true"),
                        "line 26: config of step create_opportunity has 'auto_qualify' twice. Keep one of them."));
    }

    @ParameterizedTest
    @MethodSource("wrongFiles")
    void saysWhereAndWhyAndWhatToDo(String text, String message, int line) {
        assertThat(catchThrowableOfType(WrongWorkflow.class, () -> WorkflowFileTests.read(text)))
                .hasMessageContaining(message)
                .hasMessageStartingWith(line == 0 ? "mine.yaml" : "mine.yaml, line %d: ".formatted(line));
    }

    @Test
    void theStartSaysItWithoutAStackTrace() {
        var wrong = catchThrowableOfType(
                WrongWorkflow.class, () -> WorkflowFileTests.read(PRD.replace("priority: medium", "priority: urgent")));
        FailureAnalysis told = new WrongWorkflowAnalyzer().analyze(new IllegalStateException(wrong));
        assertThat(told.getDescription())
                .isEqualTo("The workflow file is wrong. mine.yaml, line 33: 'priority' is urgent.");
        assertThat(told.getAction()).isEqualTo("Use one of: high, low, medium.");
    }

    private static Arguments changed(String from, String to, int line, String message) {
        int at = PRD.indexOf(from);
        assertThat(at).as(from).isNotNegative();
        String text = PRD.substring(0, at) + to + PRD.substring(at + from.length());
        return arguments(text, message, line);
    }

    private static Arguments wrong(String text, String message) {
        return arguments(text, message, 0);
    }
}
