package io.upswell.saleshandoff.domain;

import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.SlaState;
import java.time.Duration;
import java.time.Instant;

/** How long a rep may take to answer: eight working hours, a day of work. */
public record AnswerTime(WorkingHours hours) {

    static final Duration ALLOWED = Duration.ofHours(8);

    public Instant dueAt(Instant requestedAt) {
        return hours.after(requestedAt, ALLOWED);
    }

    /** AT_RISK while less than a quarter of the working time is left; BREACHED from the due instant on. */
    public SlaState state(PipelineStage stage, Instant dueAt, Instant now) {
        if (stage != PipelineStage.REQUESTED) {
            return SlaState.ANSWERED;
        }
        if (!now.isBefore(dueAt)) {
            return SlaState.BREACHED;
        }
        boolean little = hours.between(now, dueAt).compareTo(ALLOWED.dividedBy(4)) < 0;
        return little ? SlaState.AT_RISK : SlaState.ON_TRACK;
    }
}
