package io.upswell.analytics.domain;

import io.upswell.analytics.ReplayResult;
import io.upswell.analytics.ReplayResult.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What accounts really needed: the measure of alerts. */
final class Expansions {

    private final List<Expansion> all;
    private final Map<String, List<Expansion>> byAccount;

    Expansions(List<Expansion> all) {
        this.all = all;
        this.byAccount = all.stream().collect(Collectors.groupingBy(Expansion::account));
    }

    /** Those that became known within these days. */
    List<Expansion> within(LocalDate from, LocalDate to) {
        return all.stream().filter(one -> one.isWithin(from, to)).toList();
    }

    /** Whether the time is over in which it must have led to something. */
    boolean isOldEnough(ReplayedAlert alert, LocalDate today) {
        return alert.day().plusDays(ReplayResult.HORIZON_DAYS).isBefore(today);
    }

    Outcome outcome(ReplayedAlert alert, LocalDate today) {
        List<Expansion> told = byAccount.getOrDefault(alert.account(), List.of()).stream()
                .filter(one -> one.isToldBy(alert.day()))
                .toList();
        if (told.isEmpty()) {
            return isOldEnough(alert, today) ? Outcome.NOTHING : Outcome.OPEN;
        }
        return told.stream().anyMatch(Expansion::won) ? Outcome.WON : Outcome.FOUND;
    }
}
