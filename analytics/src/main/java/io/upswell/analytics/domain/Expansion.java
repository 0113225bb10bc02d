package io.upswell.analytics.domain;

import io.upswell.analytics.ReplayResult;
import io.upswell.detection.AccountSnapshot;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A need that an account really had: won, or found by somebody without Upswell, or both.
 *
 * @param knownOn when somebody found it without Upswell, else when it was won
 * @param wonOn {@code null} when it was not won so far
 * @param booked {@code null} when it was not won, or without an amount
 */
public record Expansion(
        String account,
        String name,
        @Nullable String csm,
        @Nullable String salesRep,
        LocalDate knownOn,
        @Nullable LocalDate wonOn,
        @Nullable BigDecimal booked,
        @Nullable String currency) {

    /** A find further before the win is about something else. */
    private static final int SAME_NEED_DAYS = 180;

    /** What is told of an account: each win with the latest find before it, and the finds that led to none. */
    public static List<Expansion> of(AccountStory story, AccountSnapshot account, ZoneId zone) {
        var found = new TreeSet<LocalDate>();
        story.found().stream()
                .filter(one -> one.source() != Identification.Source.ALREADY_KNEW)
                .map(Identification::day)
                .forEach(found::add);
        List<Expansion> expansions = new ArrayList<>();
        story.chapters().values().stream()
                .filter(chapter -> chapter.at().containsKey(Milestone.WON))
                .sorted(Comparator.comparing(Expansion::wonAt).thenComparing(Chapter::opportunity))
                .forEach(chapter -> {
                    LocalDate won = LocalDate.ofInstant(wonAt(chapter), zone);
                    LocalDate before = found.floor(won);
                    boolean same = before != null && ChronoUnit.DAYS.between(before, won) <= SAME_NEED_DAYS;
                    if (same) {
                        found.remove(before);
                    }
                    expansions.add(of(
                            account,
                            same && before != null ? before : won,
                            won,
                            chapter.booked(),
                            chapter.profile().currency()));
                });
        found.forEach(day -> expansions.add(of(account, day, null, null, null)));
        return expansions;
    }

    private static Instant wonAt(Chapter chapter) {
        return chapter.at().getOrDefault(Milestone.WON, Instant.MAX);
    }

    private static Expansion of(
            AccountSnapshot account,
            LocalDate known,
            @Nullable LocalDate won,
            @Nullable BigDecimal booked,
            @Nullable String currency) {
        return new Expansion(
                account.id(), account.name(), account.csm(), account.salesRep(), known, won, booked, currency);
    }

    public boolean won() {
        return wonOn != null;
    }

    /** Whether an alert on this day was about it: it was before it was known or won, and not too long before. */
    boolean isToldBy(LocalDate alert) {
        LocalDate end = wonOn == null ? knownOn : wonOn;
        return !alert.isAfter(end) && !alert.isBefore(knownOn.minusDays(ReplayResult.HORIZON_DAYS));
    }

    /** Whether it became known within these days. */
    boolean isWithin(LocalDate from, LocalDate to) {
        return !knownOn.isBefore(from) && !knownOn.isAfter(to);
    }
}
