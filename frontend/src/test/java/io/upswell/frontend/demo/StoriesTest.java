package io.upswell.frontend.demo;

import static io.upswell.frontend.demo.Told.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Each account tells its story and no other. */
class StoriesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 13);

    static List<Account> cast() {
        return Told.PORTFOLIO.cast();
    }

    @Test
    void theCastIsAsPlanned() {
        Map<Story, Long> stories =
                new EnumMap<>(cast().stream().collect(Collectors.groupingBy(Account::story, Collectors.counting())));
        assertThat(stories).containsOnlyKeys(Story.values());
        assertThat(stories)
                .containsEntry(Story.PRD, 1L)
                .containsEntry(Story.NEAR_LIMIT, 11L)
                .containsEntry(Story.NEAR_STORAGE, 3L)
                .containsEntry(Story.OVER_SEATS, 8L)
                .containsEntry(Story.SLIGHTLY_OVER, 5L)
                .containsEntry(Story.ASKS, 12L)
                .containsEntry(Story.NEW_TEAM, 4L)
                .containsEntry(Story.NEW_TEAM_OVER, 3L)
                .containsEntry(Story.NEAR_LIMIT_ASKS, 3L)
                .containsEntry(Story.FALLING, 4L)
                .containsEntry(Story.SPIKE, 4L);
        assertThat(cast()).hasSize(200);
        assertThat(cast().stream().filter(a -> a.csm().equals("casey"))).hasSize(66);
        assertThat(cast().stream().filter(a -> a.salesRep().equals("sam"))).hasSize(100);
        assertThat(cast().stream().filter(a -> a.currency().equals("EUR"))).hasSize(14);
        assertThat(cast())
                .allSatisfy(a -> assertThat(Told.PORTFOLIO.prices().arr(a)).isBetween(12_000L, 400_000L));
        assertThat(Script.all()).hasSizeGreaterThanOrEqualTo(70);
    }

    @ParameterizedTest
    @MethodSource("cast")
    void usageStandsWhereTheStoryPutsIt(Account account) {
        Told told = Told.of(account, TODAY);
        Double limit = Told.PORTFOLIO.prices().limit(account, "api_calls");
        if (limit == null) {
            assertThat(account.story()).isEqualTo(Story.NO_LIMIT_ON_RECORD);
            return;
        }
        double share = told.rolling("api_calls", TODAY) / limit;
        String planned = account.particulars().get("api");
        if (planned != null) {
            assertThat(share).isCloseTo(Double.parseDouble(planned), within(0.0001));
        } else if (account.story() == Story.FALLING) {
            assertThat(share).isCloseTo(0.86, within(0.0001));
            assertThat(told.rolling("api_calls", TODAY.minusDays(30))).isGreaterThan(share * limit * 1.1);
        } else {
            assertThat(share).isLessThan(0.75);
        }
        double storage = told.latest("storage_gb") / limitOf(account, "storage_gb");
        assertThat(storage > 0.8).isEqualTo(account.story() == Story.NEAR_STORAGE);
        assertThat(told.rolling("reports_run", TODAY)).isLessThan(0.6 * limitOf(account, "reports_run"));
    }

    @ParameterizedTest
    @MethodSource("cast")
    void seatsAndNewTeamsAreThoseOfTheStory(Account account) {
        Told told = Told.of(account, TODAY);
        long over = told.active(TODAY) - account.seats();
        String planned = account.particulars().get("over");
        if (planned != null) {
            assertThat(over).isEqualTo(Long.parseLong(planned));
        } else {
            assertThat(over).isNotPositive();
        }
        Map<String, Long> fresh = told.users().stream()
                .filter(u -> u.has("department") && day(u, "first_seen").isAfter(TODAY.minusDays(30)))
                .collect(Collectors.groupingBy(u -> u.path("department").stringValue(), Collectors.counting()));
        fresh.remove(account.department());
        String team = account.particulars().get("team");
        assertThat(fresh)
                .isEqualTo(team == null ? Map.of() : Map.of(team.split(":")[0], Long.valueOf(team.split(":")[1])));
    }

    /** Only who is meant to ask names what the account does not have, and names one thing. */
    @ParameterizedTest
    @MethodSource("cast")
    void onlyAskersNameWhatTheyDoNotOwn(Account account) {
        String said = Told.of(account, TODAY).customerSide();
        List<String> expected = account.particulars().containsKey("asks")
                ? List.of(account.particulars().get("asks"))
                : List.of();
        assertThat(namedButNotOwned(account, said)).isEqualTo(expected);
        assertThat(said).doesNotContain("{", "}", "[[", "]]");
    }

    private static List<String> namedButNotOwned(Account account, String said) {
        List<String> owned = account.products();
        List<String> foreign = Told.PORTFOLIO.prices().notOwned(account);
        double rank = Double.MAX_VALUE;
        List<String> found = new ArrayList<>();
        for (JsonNode fact :
                Told.PORTFOLIO.prices().lines.stream().map(Told.JSON::readTree).toList()) {
            String id = fact.path("id").stringValue();
            if (fact.path("type").stringValue().equals("plan") && id.equals(account.plan())) {
                rank = fact.path("rank").doubleValue();
            }
        }
        for (JsonNode fact :
                Told.PORTFOLIO.prices().lines.stream().map(Told.JSON::readTree).toList()) {
            String id = fact.path("id").stringValue();
            boolean higher = fact.path("type").stringValue().equals("plan")
                    && fact.path("rank").doubleValue() > rank;
            if ((higher || foreign.contains(id)) && !owned.contains(id) && names(fact, said)) {
                found.add(id);
            }
        }
        return found;
    }

    private static boolean names(JsonNode offer, String said) {
        List<String> terms = new ArrayList<>(List.of(offer.path("name").stringValue()));
        offer.path("aliases").forEach(alias -> terms.add(alias.stringValue()));
        offer.path("features").forEach(feature -> terms.add(feature.stringValue()));
        String text = said.toLowerCase(Locale.ROOT);
        return terms.stream()
                .map(term -> "(?<!\\w)" + Pattern.quote(term.toLowerCase(Locale.ROOT)) + "(?!\\w)")
                .anyMatch(term -> Pattern.compile(term).matcher(text).find());
    }

    private static double limitOf(Account account, String metric) {
        Double limit = Told.PORTFOLIO.prices().limit(account, metric);
        return limit == null ? Double.MAX_VALUE : limit;
    }
}
