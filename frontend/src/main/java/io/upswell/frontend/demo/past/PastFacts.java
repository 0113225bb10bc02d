package io.upswell.frontend.demo.past;

import io.upswell.frontend.demo.Dice;
import io.upswell.frontend.demo.Fact;
import io.upswell.frontend.demo.PriceList;
import io.upswell.frontend.demo.Team;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that can be known of the past's accounts, day by day. Pure: the same day and decisions give the same lines. */
final class PastFacts {

    /** How much usage is known of from before the past begins. */
    private static final int DAYS_BEFORE = 90;

    private static final int VISITED_DAYS = 25;
    private static final double VISITED = 0.6;
    private static final int VISITORS = 4;

    private final PriceList prices = new PriceList();
    private final PastPeople people = new PastPeople();
    private final PastUsage usage = new PastUsage(prices);
    private final PastTalks talks = new PastTalks(prices, people);
    private final List<PastAccount> cast;

    PastFacts(List<PastAccount> cast) {
        this.cast = cast;
    }

    /** What is known on the first morning: what there is to buy, the contracts, the people and their usage so far. */
    Stream<String> opening(LocalDate begun) {
        Stream<Fact> contracts = cast.stream().map(past -> past.account().fact(prices, begun));
        Stream<Fact> users = cast.stream().flatMap(past -> people.on(past, 0, begun));
        Stream<Fact> before = cast.stream()
                .flatMap(past -> IntStream.range(-DAYS_BEFORE, 0)
                        .boxed()
                        .flatMap(day -> usage.on(past, day, begun.plusDays(day))));
        return Stream.concat(
                prices.lines.stream(),
                Stream.of(contracts, users, before).flatMap(Function.identity()).map(Fact::line));
    }

    /**
     * What happened on a day.
     *
     * @param played how far an account's people have come, {@code null} before they are alerted
     */
    Stream<String> on(LocalDate date, LocalDate begun, Function<String, @Nullable Played> played) {
        int day = (int) (date.toEpochDay() - begun.toEpochDay());
        return cast.stream()
                .flatMap(past -> Stream.of(
                                contract(past, date, played.apply(past.id())),
                                usage.on(past, day, date),
                                day == 0 ? Stream.<Fact>empty() : people.on(past, day, date),
                                visits(past, day, date),
                                talks.on(past, day, date),
                                found(past, day, date))
                        .flatMap(Function.identity()))
                .map(Fact::line);
    }

    /** Takes the accounts back; scans as of an earlier instant still see them. */
    Stream<String> withdrawn() {
        return cast.stream()
                .map(past -> Fact.of("account")
                        .with("id", past.id())
                        .with("deleted", true)
                        .line());
    }

    /** The contracts as they are at the end of the past. */
    Stream<String> contracts(LocalDate today, Function<String, @Nullable Played> played) {
        return cast.stream().map(past -> {
            Played one = played.apply(past.id());
            var account = one != null && one.won() ? past.expanded() : past.account();
            return account.fact(prices, today).line();
        });
    }

    private Stream<Fact> contract(PastAccount past, LocalDate date, @Nullable Played played) {
        return played != null && played.wonOn(date) ? Stream.of(past.expanded().fact(prices, date)) : Stream.empty();
    }

    private Stream<Fact> visits(PastAccount past, int day, LocalDate date) {
        String locked = past.text("visits");
        int since = day - past.onset();
        double luck = (Dice.wobble(past.id() + "/visit", date.toEpochDay()) + 1) / 2;
        if (locked == null || since < 0 || since > VISITED_DAYS || luck > VISITED) {
            return Stream.empty();
        }
        Team.Member visitor = people.of(past).get(since % VISITORS);
        return Stream.of(Fact.of("feature_visit")
                .with("account", past.id())
                .with("feature", prices.features(locked).getFirst())
                .with("user", visitor.id())
                .with(
                        "at",
                        date.atTime(LocalTime.of(9, 0).plusMinutes((long) (luck * 600)))
                                .toInstant(ZoneOffset.UTC)
                                .toString()));
    }

    private static Stream<Fact> found(PastAccount past, int day, LocalDate date) {
        Integer found = past.after("found");
        return found == null || day != past.onset() + found
                ? Stream.empty()
                : Stream.of(Fact.of("manual_identification")
                        .with("account", past.id())
                        .with("date", date.toString())
                        .with("by", past.account().csm())
                        .with("note", "Found without Upswell, in the account review."));
    }
}
