package io.upswell.saleshandoff.domain;

import io.upswell.detection.AccountSnapshot;
import io.upswell.saleshandoff.SalesTeam.Rep;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked (FR-3.1): the account's rep, else the first rule that fits, else whoever of the team has waited
 * longest. Nobody who is away is asked.
 *
 * @param zone where a rep has none of their own
 */
public record Routing(List<Rule> rules, ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final Comparator<Rep> LONGEST_IDLE = Comparator.comparing(
                    (Rep rep) -> rep.lastAssignedAt() == null ? Instant.MIN : rep.lastAssignedAt())
            .thenComparing(Rep::username);

    /**
     * A territory or segment. What is {@code null} does not restrict.
     *
     * @param name as people read it in the reason
     * @param currency stands for the territory: accounts carry no country
     * @param reps usernames
     */
    public record Rule(
            String name,
            @Nullable String segment,
            @Nullable String currency,
            @Nullable String plan,
            List<String> reps) {

        boolean fits(AccountSnapshot account) {
            return (segment == null || segment.equalsIgnoreCase(account.segment()))
                    && (currency == null || currency.equalsIgnoreCase(account.currency()))
                    && (plan == null || plan.equals(account.plan()));
        }
    }

    /** @param rep {@code null} where nobody could be found */
    public record Choice(@Nullable String rep, String reason) {}

    /** @param except who is not asked, for having had it before */
    public Choice choose(AccountSnapshot account, List<Rep> team, Set<String> except, Instant now) {
        String own = account.salesRep();
        String why = own == null ? "no sales rep on record for this account" : "";
        if (own != null && except.contains(own)) {
            why = "%s had it before".formatted(name(own, team));
        } else if (own != null) {
            Optional<Rep> known =
                    team.stream().filter(rep -> rep.username().equals(own)).findFirst();
            if (known.isEmpty() || known.get().available(now, zone)) {
                return new Choice(own, "the account's sales rep");
            }
            why = known.get()
                    .awayUntil(now, zone)
                    .map(day -> "%s is away until %s".formatted(known.get().name(), DAY.format(day)))
                    .orElse("%s is not active".formatted(known.get().name()));
        }
        List<Rep> available = team.stream()
                .filter(rep -> rep.available(now, zone) && !except.contains(rep.username()))
                .sorted(LONGEST_IDLE)
                .toList();
        for (Rule rule : rules) {
            Optional<Rep> found = available.stream()
                    .filter(rep -> rule.fits(account) && rule.reps().contains(rep.username()))
                    .findFirst();
            if (found.isPresent()) {
                return new Choice(found.get().username(), "%s; rule “%s”".formatted(why, rule.name()));
            }
        }
        if (available.isEmpty()) {
            return new Choice(null, team.isEmpty() ? why : why + "; nobody in Sales is available");
        }
        return new Choice(
                available.getFirst().username(), "%s; next in turn of %d available".formatted(why, available.size()));
    }

    private static String name(String username, List<Rep> team) {
        return team.stream()
                .filter(rep -> rep.username().equals(username))
                .map(Rep::name)
                .findFirst()
                .orElse(username);
    }
}
