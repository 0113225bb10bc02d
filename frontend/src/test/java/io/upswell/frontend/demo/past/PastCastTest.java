package io.upswell.frontend.demo.past;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.frontend.demo.past.Act.Verb;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PastCastTest {

    private static final LocalDate BEGUN = LocalDate.of(2025, 11, 27);
    private static final Instant ALERTED = Instant.parse("2026-03-06T09:00:00Z");

    private final List<PastAccount> cast = PastAccount.cast();

    @Test
    void everybodyIsToldOnceAndHasAnAccountOfTheirOwn() {
        assertThat(cast).hasSizeBetween(120, 150);
        assertThat(cast).extracting(PastAccount::id).doesNotHaveDuplicates();
    }

    @Test
    void readsWhatPeopleDo() {
        assertThat(Act.read("won +21 *0.9")).isEqualTo(new Act(Verb.WON, 21, 0, false, 0.9, null));
        assertThat(Act.read("accept +5h")).isEqualTo(new Act(Verb.ACCEPT, 0, 5, false, 1, null));
        assertThat(Act.read("qualify now: The board wants it"))
                .isEqualTo(new Act(Verb.QUALIFY, 0, 0, true, 1, "The board wants it"));
    }

    @Test
    void peopleActOneAfterTheOtherInWorkingHours() {
        for (PastAccount past : cast) {
            List<ZonedDateTime> hours = Played.of(past, UUID.randomUUID(), ALERTED, ZoneOffset.UTC).acts().stream()
                    .map(Played.Timed::at)
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(hours).as(past.id()).isSorted().allSatisfy(at -> {
                assertThat(at.getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY);
                assertThat(at.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(19, 0));
                assertThat(at.toInstant()).isAfter(ALERTED);
            });
        }
    }

    @Test
    void theSameDayGivesTheSameLines() {
        LocalDate day = BEGUN.plusDays(140);
        assertThat(lines(day)).isEqualTo(lines(day)).hasSizeGreaterThan(cast.size());
    }

    @Test
    void nothingIsToldBeforeItHappened() {
        LocalDate day = BEGUN.plusDays(140);
        assertThat(lines(day)).noneMatch(line -> line.contains(day.plusDays(1).toString()));
    }

    private List<String> lines(LocalDate day) {
        return new ArrayList<>(new PastFacts(PastAccount.cast())
                .on(day, BEGUN, account -> null)
                .toList());
    }
}
