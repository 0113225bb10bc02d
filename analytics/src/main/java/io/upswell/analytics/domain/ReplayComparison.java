package io.upswell.analytics.domain;

import io.upswell.analytics.Replay;
import io.upswell.analytics.ReplayResult;
import io.upswell.analytics.ReplayResult.Alert;
import io.upswell.analytics.ReplayResult.Bin;
import io.upswell.analytics.ReplayResult.Win;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds what the versions found against each other and against what really came. */
public final class ReplayComparison {

    private static final int BIN_DAYS = 14;

    private final Replay replay;
    private final Expansions expansions;
    private final LocalDate today;
    private final int csms;
    private final ReplayedVersion live;
    private final @Nullable ReplayedVersion candidate;

    private ReplayComparison(Replay replay, Replays.Found found, LocalDate today) {
        this.replay = replay;
        this.today = today;
        this.expansions = new Expansions(found.expansions());
        this.csms = found.csms().size();
        var days = new ReplayedVersion.Days(replay.from(), replay.to(), today);
        this.live = new ReplayedVersion(replay.live(), of(found, false), days);
        Integer version = replay.candidate();
        this.candidate = version == null ? null : new ReplayedVersion(version, of(found, true), days);
    }

    /** @param today up to when it is known what became of the alerts */
    public static ReplayResult of(Replay replay, Replays.Found found, LocalDate today) {
        return new ReplayComparison(replay, found, today).result();
    }

    private static List<ReplayedAlert> of(Replays.Found found, boolean candidate) {
        return found.alerts().stream()
                .filter(alert -> alert.candidate() == candidate)
                .toList();
    }

    private ReplayResult result() {
        ReplayedVersion other = candidate;
        return new ReplayResult(
                live.figures(expansions, csms),
                other == null ? null : other.figures(expansions, csms),
                bins(),
                other == null ? List.of() : only(live, other),
                other == null ? List.of() : only(other, live),
                other == null ? List.of() : wins(live, other),
                other == null ? List.of() : wins(other, live));
    }

    private List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (LocalDate from = replay.from(); !from.isAfter(replay.to()); from = from.plusDays(BIN_DAYS)) {
            bins.add(new Bin(from, count(live, from), candidate == null ? 0 : count(candidate, from)));
        }
        return bins;
    }

    private static int count(ReplayedVersion version, LocalDate from) {
        return (int) version.alerts().stream()
                .filter(alert -> !alert.day().isBefore(from) && alert.day().isBefore(from.plusDays(BIN_DAYS)))
                .count();
    }

    private List<Alert> only(ReplayedVersion one, ReplayedVersion other) {
        return one.alerts().stream()
                .filter(alert -> !other.hasNear(alert, BIN_DAYS))
                .sorted(Comparator.comparing(ReplayedAlert::day).thenComparing(ReplayedAlert::account))
                .map(alert -> new Alert(
                        alert.account(),
                        alert.name(),
                        alert.csm(),
                        alert.day(),
                        alert.score(),
                        alert.estimated(),
                        expansions.outcome(alert, today)))
                .toList();
    }

    private List<Win> wins(ReplayedVersion one, ReplayedVersion other) {
        return expansions.within(replay.from(), replay.to()).stream()
                .filter(expansion ->
                        one.told(expansion).isPresent() && other.told(expansion).isEmpty())
                .flatMap(expansion -> win(expansion).stream())
                .sorted(Comparator.comparing(Win::wonOn).thenComparing(Win::account))
                .toList();
    }

    private static List<Win> win(Expansion expansion) {
        LocalDate won = expansion.wonOn();
        return won == null
                ? List.of()
                : List.of(new Win(
                        expansion.account(),
                        expansion.name(),
                        expansion.csm(),
                        won,
                        expansion.booked(),
                        expansion.currency()));
    }
}
