package io.upswell.detection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the facts come in, and what the rules miss.
 *
 * @param rejectedLines newest first, the newest 100 of each source
 * @param notEvaluable most accounts first, at most 100
 * @param languageModel {@code null} when none is configured
 */
public record DataHealth(
        List<Source> sources,
        List<RejectedLine> rejectedLines,
        List<NotEvaluable> notEvaluable,
        @Nullable ModelCalls languageModel) {

    /**
     * Facts of one type, usage by metric.
     *
     * @param type as in the field {@code type} of a fact, or {@code unknown} for lines that name none
     * @param metric {@code null} for what is no usage
     * @param lastArrival {@code null} when no line was ever accepted
     * @param accepted lines within the last 30 days
     * @param rejected lines within the last 30 days
     */
    public record Source(
            String type, @Nullable String metric, @Nullable Instant lastArrival, long accepted, long rejected) {}

    /** @param line number in its upload, from 1 */
    public record RejectedLine(String source, long line, String reason, Instant rejectedAt) {}

    /** How many accounts a rule cannot look at for the same reason. */
    public record NotEvaluable(SignalType rule, String reason, int accounts) {}

    /**
     * What the language model was asked today.
     *
     * @param budget calls a day
     * @param unanswered questions that it did not answer; the offline analyst reads those conversations
     * @param lastReason why it last did not answer, {@code null} when it always did
     */
    public record ModelCalls(
            String model,
            int calls,
            int budget,
            int unanswered,
            @Nullable String lastReason,
            @Nullable Instant lastUnansweredAt) {}
}
