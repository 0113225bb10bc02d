package io.upswell.frontend.demo;

import static io.upswell.frontend.demo.Told.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The example of the PRD, on whichever day the demo is looked at: weekday, weekend, ends of months, leap day. */
class InnovateCorpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-29",
                "2026-01-31",
                "2026-02-01",
                "2026-02-28",
                "2026-05-16",
                "2026-09-29",
                "2026-09-30",
                "2026-10-01",
                "2026-12-31",
                "2027-01-01",
                "2028-02-29",
                "2028-03-01"
            })
    void reproducesThePrd(LocalDate today) {
        Told told = Told.of("innovatecorp", today);

        JsonNode facts = told.facts();
        assertThat(facts.path("name").stringValue()).isEqualTo("InnovateCorp");
        assertThat(facts.path("arr").intValue()).isEqualTo(75_000);
        assertThat(facts.path("currency").stringValue()).isEqualTo("USD");
        assertThat(facts.path("plan").stringValue()).isEqualTo("professional");
        assertThat(facts.path("contracted_seats").intValue()).isEqualTo(45);
        assertThat(facts.path("primary_department").stringValue()).isEqualTo("Sales");
        assertThat(facts.path("csm").stringValue()).isEqualTo("casey");
        assertThat(facts.path("sales_rep").stringValue()).isEqualTo("sam");
        LocalDate end = day(facts, "contract_end");
        assertThat(end).isAfter(today).isBeforeOrEqualTo(today.plusYears(1));
        assertThat(end.getMonthValue() * 100 + end.getDayOfMonth()).isEqualTo(930);

        usageStandsAt92PercentAndCrossesInTwoWeeks(told, today);
        teamIsSalesAndNewlyMarketing(told, today);
        danaAskedYesterday(told, today);
    }

    private static void usageStandsAt92PercentAndCrossesInTwoWeeks(Told told, LocalDate today) {
        assertThat(told.rolling("api_calls", today)).isEqualTo(920_000);
        assertThat(told.usage()).hasSize(3 * 180);
        for (int days : new int[] {14, 30, 60}) {
            double perDay = (920_000 - told.rolling("api_calls", today.minusDays(days))) / days;
            // Over 60 days the slow beginning weighs in: 20 days at the most.
            assertThat(80_000 / perDay)
                    .as("days to the limit, by the last " + days)
                    .isBetween(9.0, 20.0);
        }
        assertThat(told.latest("storage_gb")).isLessThan(0.6 * 500);
        assertThat(told.rolling("reports_run", today)).isLessThan(0.6 * 6_000);
    }

    private static void teamIsSalesAndNewlyMarketing(Told told, LocalDate today) {
        assertThat(told.active(today)).isEqualTo(37);
        assertThat(told.users()).hasSize(37);
        List<JsonNode> marketing = told.users().stream()
                .filter(u -> u.path("department").stringValue().equals("Marketing"))
                .toList();
        assertThat(marketing)
                .hasSize(8)
                .allSatisfy(u -> assertThat(day(u, "first_seen")).isAfter(today.minusDays(26)));
        assertThat(told.users().stream().filter(u -> !marketing.contains(u)))
                .hasSize(29)
                .allSatisfy(u -> {
                    assertThat(u.path("department").stringValue()).isEqualTo("Sales");
                    assertThat(day(u, "first_seen")).isBefore(today.minusDays(120));
                });
    }

    private static void danaAskedYesterday(Told told, LocalDate today) {
        JsonNode meeting = told.conversations().getLast();
        assertThat(meeting.path("id").stringValue()).isEqualTo(DemoPortfolio.LAST_FACT);
        assertThat(meeting.path("occurred_at").stringValue()).isEqualTo(today.minusDays(1) + "T15:30:00Z");
        assertThat(meeting.path("title").stringValue())
                .isEqualTo(today.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " check-in");
        assertThat(meeting.path("analysis").path("expansion_signals").path(0).stringValue())
                .isEqualTo("Asked about Advanced Analytics capabilities");
        assertThat(meeting.path("segments").valueStream())
                .filteredOn(s -> s.path("text").stringValue().contains("Advanced Analytics"))
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.path("speaker").stringValue()).isEqualTo("Dana Whitfield");
                    assertThat(s.path("side").stringValue()).isEqualTo("customer");
                });
        assertThat(told.visits())
                .allSatisfy(v -> assertThat(v.path("feature").stringValue()).isEqualTo("session recordings"));
    }
}
