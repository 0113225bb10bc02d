package io.upswell.saleshandoff.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the reminding has come.
 *
 * @param reminded the last share of the answer time, in percent, that was reminded of: 0, 50, 90, or 100 once breached
 * @param nextAlarmAt when to look again, {@code null} when there is nothing more to do
 */
public record Alarm(int reminded, @Nullable Instant nextAlarmAt) {

    /** The shares of the answer time at which something happens. */
    public static final int HALF = 50;

    public static final int NEARLY = 90;
    public static final int OVER = 100;

    public static final Alarm NONE = new Alarm(OVER, null);

    /** The next one after {@code reminded}. */
    public int next() {
        return reminded < HALF ? HALF : reminded < NEARLY ? NEARLY : OVER;
    }

    public static Alarm after(int reminded, AnswerTime answerTime, Instant dueAt, Instant now) {
        int next = new Alarm(reminded, null).next();
        return reminded >= OVER
                ? NONE
                : new Alarm(reminded, next == OVER ? dueAt : answerTime.reached(next, dueAt, now));
    }
}
