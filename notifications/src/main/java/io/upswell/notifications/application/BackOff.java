package io.upswell.notifications.application;

import io.upswell.notifications.domain.Letter;
import io.upswell.notifications.domain.Undelivered;
import io.upswell.notifications.domain.Undelivered.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * When to try again: after a while, then twice as long each time, at most 30 minutes; not more than 40 times.
 *
 * @param zone in which times are told
 * @param first how long the first wait is
 */
record BackOff(ZoneId zone, Duration first) {

    static final int ATTEMPTS = 40;

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.US);

    void apply(Letter letter, Undelivered undelivered, boolean doubtBefore, Instant now) {
        int attempts = letter.delivery().attempts();
        boolean posting = letter.delivery().place() == null;
        boolean doubt = posting && (doubtBefore || undelivered.kind() == Kind.IN_DOUBT);
        if (undelivered.kind() == Kind.REFUSED) {
            letter.fail(undelivered.said(), doubt);
        } else if (undelivered.kind() == Kind.BUSY) {
            busy(letter, doubtBefore, now.plus(wait(undelivered)));
        } else if (attempts >= ATTEMPTS) {
            letter.fail("Given up after %d attempts. %s".formatted(attempts, undelivered.said()), doubt);
        } else {
            Instant next = now.plus(after(attempts));
            letter.postpone(next, doubt, "%s It waits here; next try %s.".formatted(undelivered.said(), at(next)));
        }
    }

    /** Slack asked everybody to wait: that says nothing against this message. */
    void busy(Letter letter, boolean doubt, Instant until) {
        letter.spare(until, doubt, "Slack asks to wait; next try %s.".formatted(at(until)));
    }

    Duration wait(Undelivered busy) {
        Duration asked = busy.retryAfter();
        return asked == null ? first : asked;
    }

    Duration after(int attempts) {
        Duration wait = first.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 10));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private String at(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }
}
