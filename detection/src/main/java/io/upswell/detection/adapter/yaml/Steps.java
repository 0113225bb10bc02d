package io.upswell.detection.adapter.yaml;

import static java.util.stream.Collectors.toMap;

import io.upswell.detection.Occasion;
import io.upswell.detection.ResponseWorkflow;
import io.upswell.detection.ResponseWorkflow.CreateOpportunity;
import io.upswell.detection.ResponseWorkflow.CreateTask;
import io.upswell.detection.ResponseWorkflow.Detect;
import io.upswell.detection.ResponseWorkflow.MessageTemplate;
import io.upswell.detection.ResponseWorkflow.SlackDm;
import io.upswell.detection.SignalType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the steps one by one and keeps what each of them asks for. */
final class Steps {

    private static final String DETECT = "detect_expansion_signals";
    private static final String MESSAGE = "slack_dm";
    private static final String CREATE = "create_expansion_opportunity";
    private static final String TASK = "create_task";
    private static final Map<String, SignalType> TYPES =
            Arrays.stream(SignalType.values()).collect(toMap(SignalType::key, Function.identity()));
    private static final Map<String, Predicate<Occasion>> GROUPS = Map.of(
            "{{detected_opportunities}}", occasion -> true,
            "{{high_score_opportunities}}", occasion -> occasion.compositeScore() >= ResponseWorkflow.HIGH_SCORE);

    private final Set<String> ids = new HashSet<>();
    private final List<SlackDm> messages = new ArrayList<>();
    private @Nullable Detect detect;
    private @Nullable CreateOpportunity create;
    private @Nullable CreateTask task;

    Steps(List<Section> steps) {
        steps.forEach(this::read);
    }

    ResponseWorkflow scheduled(String schedule) {
        return new ResponseWorkflow(schedule, detect, List.copyOf(messages), create, task);
    }

    private void read(Section nameless) {
        String id = nameless.text("id");
        Section step = nameless.named("step " + id);
        step.allows("id", "action", "for_each", "condition", "config");
        if (!ids.add(id)) {
            throw step.wrong("id", "there are two steps with the id '%s'.".formatted(id), "Give each its own.");
        }
        String action = step.oneOf("action", Set.of(DETECT, MESSAGE, CREATE, TASK));
        if (!action.equals(DETECT) && detect == null) {
            throw step.wrong(
                    "action",
                    "step %s comes before anything is detected.".formatted(id),
                    "Put a step with the action %s first, or remove this one.".formatted(DETECT));
        }
        switch (action) {
            case DETECT -> {
                onlyOne(step, action, detect);
                detect = detect(step);
            }
            case MESSAGE -> messages.add(message(id, step));
            case CREATE -> {
                onlyOne(step, action, create);
                Section config = step.section("config");
                config.allows("auto_qualify");
                create = new CreateOpportunity(when(step), config.flag("auto_qualify", false));
            }
            default -> {
                onlyOne(step, action, task);
                task = task(step);
            }
        }
    }

    private static void onlyOne(Section step, String action, @Nullable Object earlier) {
        if (earlier != null) {
            throw step.wrong(
                    "action", "an earlier step has the action %s, too.".formatted(action), "Keep one of them.");
        }
    }

    private static Detect detect(Section step) {
        for (String key : List.of("for_each", "condition")) {
            if (step.has(key)) {
                throw step.wrong(key, "'%s' has no meaning before anything is detected.".formatted(key), "Remove it.");
            }
        }
        Section config = step.section("config");
        config.allows("signal_types", "min_composite_score");
        Set<SignalType> types = EnumSet.noneOf(SignalType.class);
        for (String key : config.texts("signal_types")) {
            SignalType type = TYPES.get(key);
            if (type != null) {
                types.add(type);
            } else if (key.equals("all")) {
                types.addAll(TYPES.values());
            } else {
                throw config.wrong(
                        "signal_types",
                        "'%s' is no signal type.".formatted(key),
                        "Use all, or some of: %s.".formatted(String.join(", ", new TreeSet<>(TYPES.keySet()))));
            }
        }
        return new Detect(Set.copyOf(types), config.number("min_composite_score", 0, 1));
    }

    private static SlackDm message(String id, Section step) {
        Section config = step.section("config");
        config.allows("message_template", "include_signal_details", "recipient");
        Map<String, MessageTemplate> templates = Arrays.stream(MessageTemplate.values())
                .collect(toMap(template -> template.name().toLowerCase(Locale.ROOT), Function.identity()));
        String template = config.oneOf("message_template", templates.keySet());
        Function<Occasion, @Nullable String> recipient = config.has("recipient")
                ? Texts.recipient(config, "recipient")
                : occasion -> occasion.customer().csm();
        return new SlackDm(
                id,
                when(step),
                recipient,
                templates.getOrDefault(template, MessageTemplate.EXPANSION_SIGNAL_ALERT),
                config.flag("include_signal_details", true));
    }

    private static CreateTask task(Section step) {
        Section config = step.section("config");
        config.allows("title", "due_date_offset_days", "priority");
        return new CreateTask(
                when(step),
                Texts.title(config, "title"),
                config.whole("due_date_offset_days", 0, 365),
                config.oneOf("priority", Set.of("low", "medium", "high")));
    }

    private static Predicate<Occasion> when(Section step) {
        Predicate<Occasion> when = occasion -> true;
        if (step.has("for_each")) {
            String group = step.oneOf("for_each", GROUPS.keySet());
            when = GROUPS.getOrDefault(group, when);
        }
        return step.has("condition") ? when.and(Expressions.condition(step, "condition")) : when;
    }
}
