package io.upswell.notifications.domain;

import io.upswell.notifications.Message.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * The way of a message from its writing to its reader. Each step gives the course after it; what is stepped on always
 * changes together what the reader is told of it, how it is delivered and when it is its turn.
 */
record Course(
        @Embedded.Empty Fate fate,
        @Embedded.Empty Delivery delivery,
        @Embedded.Empty Turn turn) {

    /** Written, and not on its way yet. */
    static final Course BEGINNING = new Course(Fate.QUEUED, Delivery.NONE, Turn.FIRST);

    /** On its way. */
    Course due(Instant at) {
        return new Course(fate.due(), delivery.due(at), turn);
    }

    /** Nobody is to hear of it before. */
    Course held(Instant until, String reason) {
        return new Course(fate.held(reason), delivery.due(until), turn);
    }

    /** Waits to be chosen among the day's. */
    Course standing(Instant since, String reason) {
        return new Course(fate.held(reason), delivery, turn.candidate(since));
    }

    /** Waits for that once more, as another message than the one that was sent. */
    Course standingAgain(Instant since, String reason) {
        return new Course(Fate.QUEUED.held(reason), Delivery.NONE, turn.again(since));
    }

    Course weighing(double weight) {
        return new Course(fate, delivery, turn.weighing(weight));
    }

    /** Goes out as a message of its own. */
    Course chosen(Instant now) {
        return new Course(fate.queued(), delivery, turn.told(now, true));
    }

    Course leftForDigest(Instant at, String reason) {
        return new Course(fate.because(reason), delivery, turn.forDigest(at));
    }

    Course toldInDigest(Instant now, String reason) {
        return new Course(fate.because(reason), delivery, turn.told(now, false));
    }

    /** Nobody is to hear of it, as long as that holds. */
    Course withheld(String reason) {
        return new Course(fate.held(reason), Delivery.NONE, turn.withdrawn());
    }

    /** There is nothing to tell any more. */
    Course withdrawn(String reason) {
        return new Course(turn.toldAt() == null ? fate.held(reason) : fate.because(reason), delivery, turn.withdrawn());
    }

    /**
     * It is read in the application.
     *
     * @param reason why it cannot go to Slack, {@code null} when nothing stands in the way
     * @param mailed whether it went by e-mail as well
     */
    Course keptInApplication(Instant now, @Nullable String reason, boolean mailed) {
        boolean here = delivery.place() == null && !fate.channel().equals(Letter.EMAIL);
        Fate kept = here ? fate.by(mailed ? Letter.EMAIL : Letter.INBOX) : fate;
        return new Course(kept.delivered(now).because(reason), delivery.done(), turn);
    }

    /** @param next when what was written since is due, {@code null} when nothing was */
    Course arrived(Delivery.Place place, Instant now, @Nullable Instant next) {
        return new Course(fate.delivered(now).because(null), delivery.arrived(place, next), turn);
    }

    Course postponed(Instant until, boolean inDoubt, String reason) {
        return new Course(fate.because(reason), delivery.postponed(until, inDoubt), turn);
    }

    /** As {@link #postponed}, but the attempt does not count. */
    Course spared(Instant until, boolean inDoubt, String reason) {
        return new Course(fate.because(reason), delivery.spared(until, inDoubt), turn);
    }

    Course failed(String reason, boolean inDoubt) {
        return new Course(fate.failed(reason), delivery.postponed(null, inDoubt), turn);
    }

    /** Whether this is the first that its reader gets of it. */
    boolean unread() {
        return fate.sentAt() == null;
    }

    boolean hasFailed() {
        return fate.status() == Status.FAILED;
    }

    /** Whether later edits stay in the application too. */
    boolean inApplication() {
        return !fate.channel().equals(Letter.SLACK);
    }
}
