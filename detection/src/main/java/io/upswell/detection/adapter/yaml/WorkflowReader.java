package io.upswell.detection.adapter.yaml;

import io.upswell.detection.ResponseWorkflow;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.UnicodeReader;

/** From the text of a workflow file to the workflow. */
final class WorkflowReader {

    private WorkflowReader() {}

    /**
     * @param file its name, for messages
     * @throws WrongWorkflow with the line, the reason and the mend
     */
    static ResponseWorkflow read(String file, UnicodeReader text) {
        Section workflow = new Section(file, "the workflow", composed(file, text));
        workflow.allows("workflow", "version", "trigger", "steps");
        workflow.oneOf("workflow", Set.of("expansion_signal_response"));
        workflow.oneOf("version", Set.of("1.0"));
        Section trigger = workflow.section("trigger");
        trigger.allows("type", "schedule");
        trigger.oneOf("type", Set.of("scheduled"));
        return new Steps(workflow.sections("steps")).scheduled(cron(trigger));
    }

    private static @Nullable Node composed(String file, UnicodeReader text) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).compose(text);
        } catch (MarkedYAMLException wrong) {
            Mark mark = wrong.getProblemMark();
            throw new WrongWorkflow(
                    file,
                    mark == null ? 0 : mark.getLine() + 1,
                    "this is no YAML: %s.".formatted(wrong.getProblem()),
                    "Check indentation, quotes and braces there.");
        }
    }

    /** Five fields as in a crontab; where both days are given, cron means "or" and Spring means "and". */
    private static String cron(Section trigger) {
        String schedule = trigger.text("schedule");
        String[] fields = schedule.strip().split("\\s+");
        if (fields.length != 5) {
            throw trigger.wrong(
                    "schedule",
                    "the schedule '%s' has %d fields.".formatted(schedule, fields.length),
                    "Write five: minute, hour, day of month, month, day of week, such as \"0 9 * * *\".");
        }
        if (!fields[2].startsWith("*") && !fields[4].startsWith("*")) {
            throw trigger.wrong(
                    "schedule",
                    "the schedule '%s' names days of the month and of the week.".formatted(schedule),
                    "Name one of them and write * for the other.");
        }
        String cron = "0 " + String.join(" ", fields);
        try {
            CronExpression.parse(cron);
        } catch (IllegalArgumentException wrong) {
            throw trigger.wrong(
                    "schedule",
                    "the schedule '%s' is no cron expression: %s.".formatted(schedule, wrong.getMessage()),
                    "Write one such as \"0 9 * * *\".");
        }
        return cron;
    }
}
