package io.upswell.frontend.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who opened which feature inside the product: mostly what is owned, at a few accounts what is locked. */
final class Visits {

    private final PriceList prices;
    private final Team teams;

    Visits(PriceList prices, Team teams) {
        this.prices = prices;
        this.teams = teams;
    }

    Stream<Fact> of(Account account, LocalDate today) {
        if (account.story() == Story.STALE) {
            return Stream.empty();
        }
        List<String> members =
                teams.members(account).stream().limit(5).map(Team.Member::id).toList();
        String locked = account.particulars().get("visits");
        Stream<Fact> owned = account.products().stream()
                .map(product -> prices.features(product).getFirst())
                .flatMap(feature -> visits(account, feature, members, 0.2, today));
        return locked == null
                ? owned
                : Stream.concat(visits(account, prices.features(locked).getFirst(), members, 0.45, today), owned);
    }

    /** Chance belongs to the calendar day, so that a visit is not told twice when the demo moves on. */
    private static Stream<Fact> visits(
            Account account, String feature, List<String> members, double chance, LocalDate today) {
        return IntStream.rangeClosed(1, 28)
                .mapToObj(today::minusDays)
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .filter(day -> luck(account, feature, "visit", day) < chance)
                .map(day -> Fact.of("feature_visit")
                        .with("account", account.id())
                        .with("feature", feature)
                        .with("user", members.get((int) (luck(account, feature, "who", day) * members.size())))
                        .with("at", at(account, feature, day)));
    }

    private static String at(Account account, String feature, LocalDate day) {
        LocalTime time = LocalTime.of(8, 0).plusMinutes((long) (luck(account, feature, "time", day) * 420));
        return day.atTime(time).toInstant(ZoneOffset.UTC).toString();
    }

    /** From 0 to just below 1. */
    private static double luck(Account account, String feature, String what, LocalDate day) {
        return (Dice.wobble(account.id() + "/" + feature + "/" + what, day.toEpochDay()) + 1) / 2;
    }
}
