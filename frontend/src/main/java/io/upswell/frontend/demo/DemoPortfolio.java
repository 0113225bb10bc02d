package io.upswell.frontend.demo;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The facts of an invented vendor with 200 accounts, InnovateCorp of the PRD among them, as they would be on a given
 * day. Pure: the same day gives the same lines, byte for byte.
 *
 * <p>The portfolio moves along with the day it is told for. Facts keep their keys, so telling it again on a later day
 * replaces conversations and users, adds the missing days of usage, and shifts what is tied to "today" (InnovateCorp's
 * check-in is always yesterday, its 920,000 calls are always those of the last 30 days).
 */
public final class DemoPortfolio {

    /** The first account and, with {@link #LAST_FACT}, the last fact: what lies between is complete when both are there. */
    static final String FIRST_ACCOUNT = "innovatecorp";

    static final String LAST_FACT = "innovatecorp-check-in";

    /** Stories whose first account somebody had already noticed by hand, before any alert. */
    private static final Set<Story> NOTICED =
            EnumSet.of(Story.NEAR_LIMIT, Story.OVER_SEATS, Story.ASKS, Story.NEW_TEAM_OVER, Story.VISITS);

    private final PriceList prices = new PriceList();
    private final Team teams = new Team();
    private final List<Account> cast = Account.cast();

    /** Lines of newline-delimited JSON without the line ends, about 120,000, made while they are read. */
    public Stream<String> facts(LocalDate today) {
        Usage usage = new Usage(prices);
        Visits visits = new Visits(prices, teams);
        Talks talks = new Talks(prices, teams);
        // concat, not flatMap: the iterator over a flatMap holds a whole inner stream, and usage is 108,000 lines.
        return Stream.of(
                        lines(account -> Stream.of(account.fact(prices, today))),
                        lines(account -> teams.of(account, today)),
                        lines(account -> usage.of(account, today)),
                        lines(account -> visits.of(account, today)),
                        noticed(today).map(Fact::line),
                        cast.reversed().stream()
                                .flatMap(account -> talks.of(account, today))
                                .map(Fact::line))
                .reduce(prices.lines.stream(), Stream::concat);
    }

    List<Account> cast() {
        return cast;
    }

    PriceList prices() {
        return prices;
    }

    private Stream<String> lines(Function<Account, Stream<Fact>> facts) {
        return cast.stream().flatMap(facts).map(Fact::line);
    }

    /** On a fixed day of the month before, so that moving on by a day tells nothing new. */
    private Stream<Fact> noticed(LocalDate today) {
        return NOTICED.stream()
                .flatMap(story -> cast.stream().filter(a -> a.story() == story).limit(1))
                .map(account -> Fact.of("manual_identification")
                        .with("account", account.id())
                        .with(
                                "date",
                                today.minusMonths(1)
                                        .withDayOfMonth(account.dice("noticed").nextInt(1, 27))
                                        .toString())
                        .with("by", account.csm())
                        .with("note", "Came up in the account review."));
    }
}
