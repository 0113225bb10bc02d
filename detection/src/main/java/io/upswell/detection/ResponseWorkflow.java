package io.upswell.detection;

/**
 * The parameters of the workflow {@code expansion_signal_response} (PRD 4.3), as the value that each module takes its
 * own steps from.
 *
 * @param schedule Spring cron expression, in the vendor's time zone
 * @param minCompositeScore from here on an opportunity is suggested and alerted
 * @param highScore from here on the record is opened at once and Sales gets a heads-up
 * @param taskDueDays days from the alert to the follow-up task's due date
 */
public record ResponseWorkflow(
        String schedule, double minCompositeScore, double highScore, int taskDueDays, String taskPriority) {

    /** The PRD's own text. */
    public static final ResponseWorkflow PRD = new ResponseWorkflow("0 0 9 * * *", 0.6, 0.8, 7, "medium");
}
