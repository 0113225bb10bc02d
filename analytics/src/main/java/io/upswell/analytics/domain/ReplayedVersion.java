package io.upswell.analytics.domain;

import io.upswell.analytics.ReplayResult.Figures;
import io.upswell.analytics.ReplayResult.Outcome;
import io.upswell.analytics.ReplayResult.Proportion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the alerts of one version would have been worth. */
final class ReplayedVersion {

    private static final double WEEK = 7;

    private final int version;
    private final Days days;
    private final List<ReplayedAlert> alerts;
    private final Map<String, List<ReplayedAlert>> byAccount;

    /** @param today up to when it is known what became of the alerts */
    record Days(LocalDate from, LocalDate to, LocalDate today) {}

    /** @param all of this version, those before the first day too */
    ReplayedVersion(int version, List<ReplayedAlert> all, Days days) {
        this.version = version;
        this.days = days;
        this.byAccount = all.stream().collect(Collectors.groupingBy(ReplayedAlert::account));
        this.alerts =
                all.stream().filter(alert -> !alert.day().isBefore(days.from())).toList();
    }

    /** Those within the days. */
    List<ReplayedAlert> alerts() {
        return alerts;
    }

    /** When it was first told of an expansion. */
    Optional<LocalDate> told(Expansion expansion) {
        return byAccount.getOrDefault(expansion.account(), List.of()).stream()
                .map(ReplayedAlert::day)
                .filter(expansion::isToldBy)
                .min(LocalDate::compareTo);
    }

    boolean hasNear(ReplayedAlert alert, int daysAround) {
        return byAccount.getOrDefault(alert.account(), List.of()).stream()
                .anyMatch(own -> Math.abs(ChronoUnit.DAYS.between(own.day(), alert.day())) <= daysAround);
    }

    Figures figures(Expansions expansions, int csms) {
        List<Expansion> known = expansions.within(days.from(), days.to());
        List<Expansion> caught =
                known.stream().filter(one -> told(one).isPresent()).toList();
        Middle lead = Middle.of(caught.stream()
                .mapToDouble(one -> ChronoUnit.DAYS.between(told(one).orElseThrow(), one.knownOn()))
                .toArray());
        List<Outcome> judged = alerts.stream()
                .filter(alert -> expansions.isOldEnough(alert, days.today()))
                .map(alert -> expansions.outcome(alert, days.today()))
                .toList();
        double weeks = (ChronoUnit.DAYS.between(days.from(), days.to()) + 1) / WEEK;
        Set<String> currencies = caught.stream()
                .filter(one -> one.booked() != null)
                .map(Expansion::currency)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Figures(
                version,
                alerts.size(),
                csms == 0 ? null : (Double) (alerts.size() / weeks / csms),
                share(count(judged, Outcome.WON) + count(judged, Outcome.FOUND), judged.size()),
                share(count(judged, Outcome.WON), judged.size()),
                lead == null ? null : (Double) lead.median(),
                lead == null ? null : lead.low(),
                lead == null ? null : lead.high(),
                known.size(),
                caught.size(),
                wins(known),
                wins(caught),
                currencies.size() == 1 ? booked(caught) : null,
                currencies.size() == 1 ? currencies.iterator().next() : null);
    }

    private static int wins(List<Expansion> expansions) {
        return (int) expansions.stream().filter(Expansion::won).count();
    }

    private static @Nullable BigDecimal booked(List<Expansion> expansions) {
        return expansions.stream()
                .map(Expansion::booked)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static int count(List<Outcome> outcomes, Outcome which) {
        return (int) outcomes.stream().filter(one -> one == which).count();
    }

    private static Proportion share(int part, int n) {
        if (n == 0) {
            return new Proportion(0, 0, null, null, null);
        }
        var share = new Share(part, n);
        return new Proportion(part, n, share.rate(), share.low(), share.high());
    }
}
