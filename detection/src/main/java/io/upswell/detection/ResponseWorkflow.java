package io.upswell.detection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The workflow {@code expansion_signal_response} (PRD 4.3) as the operator's file has it: how signals are answered. Each
 * module takes from it the steps whose action it owns; a step that is not there does not happen.
 *
 * @param schedule Spring cron expression, in the vendor's time zone
 * @param detect {@code null} when the file has no such step: nothing is looked for then
 * @param create {@code null} when no record is opened without a person
 * @param task {@code null} when nobody gets a task
 */
public record ResponseWorkflow(
        String schedule,
        @Nullable Detect detect,
        List<SlackDm> messages,
        @Nullable CreateOpportunity create,
        @Nullable CreateTask task) {

    /** From this composite score on an opportunity is one of the {@code high_score_opportunities}. */
    public static final double HIGH_SCORE = 0.8;

    /**
     * Action {@code detect_expansion_signals}.
     *
     * @param signalTypes those to look for
     * @param minCompositeScore from here on an opportunity is one of the {@code detected_opportunities}
     */
    public record Detect(Set<SignalType> signalTypes, double minCompositeScore) {}

    /**
     * Action {@code slack_dm}.
     *
     * @param id the step's, for people who look for why a message was sent
     * @param when for which of the detected opportunities
     * @param recipient username, {@code null} where the account has nobody to tell
     */
    public record SlackDm(
            String id,
            Predicate<Occasion> when,
            Function<Occasion, @Nullable String> recipient,
            MessageTemplate template,
            boolean includeSignalDetails) {}

    /**
     * Action {@code create_expansion_opportunity}.
     *
     * @param autoQualify whether the record goes to Sales without a person's decision
     */
    public record CreateOpportunity(Predicate<Occasion> when, boolean autoQualify) {}

    /**
     * Action {@code create_task}.
     *
     * @param dueDateOffsetDays from the alert to the due date
     */
    public record CreateTask(
            Predicate<Occasion> when, Function<Occasion, String> title, int dueDateOffsetDays, String priority) {}

    /** The messages that a workflow can send. */
    public enum MessageTemplate {
        EXPANSION_SIGNAL_ALERT,
        EXPANSION_SIGNAL_SALES_ALERT
    }

    public Set<SignalType> signalTypes() {
        return detect == null ? Set.of() : detect.signalTypes();
    }

    /** Whether this is one of the {@code detected_opportunities}. */
    public boolean detects(Occasion occasion) {
        return detect != null
                && !occasion.signals().isEmpty()
                && occasion.compositeScore() >= detect.minCompositeScore();
    }

    /** Whether the record is to be opened, if it is not yet. */
    public boolean opens(Occasion occasion) {
        return create != null && detects(occasion) && create.when().test(occasion);
    }

    /** Whether what is opened goes to Sales at once. */
    public boolean qualifies(Occasion occasion) {
        return create != null && create.autoQualify() && opens(occasion);
    }

    /** The task to give to somebody, if any. */
    public Optional<CreateTask> task(Occasion occasion) {
        return Optional.ofNullable(task)
                .filter(step -> detects(occasion) && step.when().test(occasion));
    }

    /** Whether the message is to be sent. */
    public boolean sends(SlackDm message, Occasion occasion) {
        return detects(occasion) && message.when().test(occasion);
    }
}
