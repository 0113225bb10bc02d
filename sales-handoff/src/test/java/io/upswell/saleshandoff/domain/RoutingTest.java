package io.upswell.saleshandoff.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.AccountSnapshot;
import io.upswell.saleshandoff.SalesTeam.Absence;
import io.upswell.saleshandoff.SalesTeam.Rep;
import io.upswell.saleshandoff.domain.Routing.Choice;
import io.upswell.saleshandoff.domain.Routing.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoutingTest {

    private static final Instant NOW = Instant.parse("2026-01-29T23:30:00Z");
    private static final Rep SAM = rep("sam", "Sam Ortiz", null, null);
    private static final Rep JULIA = rep("julia", "Julia Brandt", null, NOW.minusSeconds(60));
    private static final Rep IVAN = rep("ivan", "Ivan Kovac", null, NOW.minusSeconds(3600));
    private static final List<Rep> TEAM = List.of(IVAN, JULIA, SAM);
    private static final Routing PLAIN = new Routing(List.of(), ZoneOffset.UTC);
    private static final Routing RULES = new Routing(
            List.of(
                    new Rule("Enterprise", "enterprise", null, null, List.of("sam")),
                    new Rule("Euro zone", null, "EUR", null, List.of("julia", "ivan"))),
            ZoneOffset.UTC);

    @Test
    void theAccountsRepIsAskedEvenIfTheTeamDoesNotKnowThem() {
        assertThat(PLAIN.choose(account("sam", "USD", "smb"), TEAM, Set.of(), NOW))
                .isEqualTo(new Choice("sam", "the account's sales rep"));
        assertThat(RULES.choose(account("taylor", "EUR", "smb"), TEAM, Set.of(), NOW))
                .isEqualTo(new Choice("taylor", "the account's sales rep"));
    }

    @Test
    void theFirstRuleThatFitsAndHasSomebodyDecides() {
        assertThat(RULES.choose(account(null, "EUR", "smb"), TEAM, Set.of(), NOW))
                .isEqualTo(new Choice("ivan", "no sales rep on record for this account; rule “Euro zone”"));
        assertThat(RULES.choose(account(null, "EUR", "Enterprise"), TEAM, Set.of(), NOW)
                        .rep())
                .isEqualTo("sam");
        assertThat(RULES.choose(account(null, "EUR", "enterprise"), List.of(IVAN), Set.of(), NOW)
                        .rep())
                .isEqualTo("ivan");
    }

    @Test
    void elseWhoeverWaitedLongestIsNext() {
        assertThat(PLAIN.choose(account(null, "USD", null), TEAM, Set.of(), NOW))
                .isEqualTo(new Choice("sam", "no sales rep on record for this account; next in turn of 3 available"));
        assertThat(PLAIN.choose(account(null, "USD", null), List.of(IVAN, JULIA), Set.of(), NOW)
                        .rep())
                .isEqualTo("ivan");
    }

    @Test
    void whoIsAwayIsNotAskedByTheDayWhereTheyWork() {
        Rep tokyo = rep("sam", "Sam Ortiz", ZoneId.of("Asia/Tokyo"), null, "2026-01-30", "2026-02-03");
        Rep lisbon = rep("sam", "Sam Ortiz", ZoneId.of("Europe/Lisbon"), null, "2026-01-30", "2026-02-03");
        assertThat(PLAIN.choose(account("sam", "USD", null), List.of(tokyo, IVAN), Set.of(), NOW))
                .isEqualTo(new Choice("ivan", "Sam Ortiz is away until 3 Feb; next in turn of 1 available"));
        assertThat(PLAIN.choose(account("sam", "USD", null), List.of(lisbon, IVAN), Set.of(), NOW)
                        .rep())
                .isEqualTo("sam");
    }

    @Test
    void whoHadItBeforeIsNotAskedAgainAndNobodyIsSaidSo() {
        assertThat(PLAIN.choose(account("sam", "USD", null), TEAM, Set.of("sam"), NOW))
                .isEqualTo(new Choice("ivan", "Sam Ortiz had it before; next in turn of 2 available"));
        assertThat(PLAIN.choose(account("sam", "USD", null), List.of(SAM), Set.of("sam"), NOW))
                .isEqualTo(new Choice(null, "Sam Ortiz had it before; nobody in Sales is available"));
        assertThat(PLAIN.choose(account(null, "USD", null), List.of(), Set.of(), NOW))
                .isEqualTo(new Choice(null, "no sales rep on record for this account"));
    }

    private static Rep rep(
            String username, String name, @Nullable ZoneId zone, @Nullable Instant assigned, String... away) {
        List<Absence> absences =
                away.length == 0 ? List.of() : List.of(new Absence(LocalDate.parse(away[0]), LocalDate.parse(away[1])));
        return new Rep(username, name, null, zone, null, true, assigned, absences);
    }

    private static AccountSnapshot account(@Nullable String rep, String currency, @Nullable String segment) {
        return new AccountSnapshot(
                "acc-1",
                "InnovateCorp",
                null,
                currency,
                null,
                null,
                List.of(),
                null,
                0,
                Map.of(),
                null,
                null,
                segment,
                "casey",
                rep);
    }
}
