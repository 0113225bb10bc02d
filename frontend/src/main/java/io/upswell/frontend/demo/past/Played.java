package io.upswell.frontend.demo.past;

import io.upswell.frontend.demo.past.Act.Verb;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account whose people were alerted: what they do falls on certain hours from then on, the same every time. */
record Played(PastAccount past, UUID opportunity, List<Timed> acts) {

    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final LocalTime EVENING = LocalTime.of(17, 30);
    private static final int MINUTES = 450;

    /** @param at {@code null} for what is done in the present */
    record Timed(Act act, @Nullable ZonedDateTime at) {
        boolean on(LocalDate day) {
            return at != null && at.toLocalDate().equals(day);
        }
    }

    static Played of(PastAccount past, UUID opportunity, Instant alertedAt, ZoneId zone) {
        SplittableRandom dice = past.account().dice("hours");
        List<Timed> timed = new ArrayList<>();
        ZonedDateTime before = alertedAt.atZone(zone);
        for (Act act : past.acts()) {
            if (!act.present()) {
                before = act.hours() > 0
                        ? workTime(before.plusHours(act.hours()))
                        : later(before, workday(before.plusDays(act.days())), dice.nextInt(MINUTES));
            }
            timed.add(new Timed(act, act.present() ? null : before));
        }
        return new Played(past, opportunity, List.copyOf(timed));
    }

    private static ZonedDateTime later(ZonedDateTime before, ZonedDateTime day, int minutes) {
        ZonedDateTime at = day.with(MORNING).plusMinutes(minutes);
        return at.isAfter(before) ? at : workTime(before.plusMinutes(20));
    }

    private static ZonedDateTime workTime(ZonedDateTime at) {
        if (at.toLocalTime().isAfter(EVENING)) {
            Duration over = Duration.between(EVENING, at.toLocalTime());
            return workday(at.plusDays(1)).with(MORNING).plus(over);
        }
        return workday(at);
    }

    private static ZonedDateTime workday(ZonedDateTime day) {
        return switch (day.getDayOfWeek()) {
            case DayOfWeek.SATURDAY -> day.plusDays(2);
            case DayOfWeek.SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    boolean won() {
        return acts.stream().anyMatch(timed -> timed.act().verb() == Verb.WON);
    }

    boolean wonOn(LocalDate day) {
        return acts.stream().anyMatch(timed -> timed.act().verb() == Verb.WON && timed.on(day));
    }
}
