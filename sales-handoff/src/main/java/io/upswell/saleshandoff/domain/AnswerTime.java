package io.upswell.saleshandoff.domain;

import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.SlaState;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a rep may take to answer.
 *
 * @param allowed working time, more than none
 */
public record AnswerTime(WorkingHours hours, Duration allowed) {

    private static final Duration A_DAY_OF_WORK = Duration.ofHours(8);

    public AnswerTime {
        if (!allowed.isPositive()) {
            throw new IllegalArgumentException("upswell.handoff.sla must be more than none: " + allowed);
        }
    }

    public AnswerTime(WorkingHours hours) {
        this(hours, A_DAY_OF_WORK);
    }

    public Instant dueAt(Instant askedAt) {
        return hours.after(askedAt, allowed);
    }

    /** When this share of the working time is over; not before {@code now}. */
    public Instant reached(int percent, Instant dueAt, Instant now) {
        Duration left = hours.between(now, dueAt);
        Duration until = left.minus(allowed.multipliedBy(100 - percent).dividedBy(100));
        return until.isPositive() ? hours.after(now, until) : now;
    }

    /** AT_RISK while less than a quarter of the working time is left; BREACHED from the due instant on. */
    public SlaState state(PipelineStage stage, Instant dueAt, Instant now) {
        if (stage != PipelineStage.REQUESTED) {
            return SlaState.ANSWERED;
        }
        if (!now.isBefore(dueAt)) {
            return SlaState.BREACHED;
        }
        boolean little = hours.between(now, dueAt).compareTo(allowed.dividedBy(4)) < 0;
        return little ? SlaState.AT_RISK : SlaState.ON_TRACK;
    }

    /** Working time until then; below zero since then. */
    public Duration left(Instant dueAt, Instant now) {
        return now.isBefore(dueAt)
                ? hours.between(now, dueAt)
                : hours.between(dueAt, now).negated();
    }

    /** How much of the working time is over, 0 to 100. */
    public int used(Instant dueAt, Instant now) {
        Duration left = hours.between(now, dueAt);
        long percent = 100 - left.toMillis() * 100 / allowed.toMillis();
        return (int) Math.clamp(percent, 0, 100);
    }
}
