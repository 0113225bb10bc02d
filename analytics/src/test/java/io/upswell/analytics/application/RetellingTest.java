package io.upswell.analytics.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.analytics.AnalyticsTest;
import io.upswell.analytics.TwelveAccounts;
import io.upswell.detection.ManualIdentificationRecorded;
import io.upswell.saleshandoff.CrmOpportunityFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is told as it happens is what the journal tells anew, at any time. */
@AnalyticsTest
class RetellingTest {

    private final Told told;
    private final JdbcClient jdbc;

    RetellingTest(Told told, JdbcClient jdbc) {
        this.told = told;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void nothingYet() {
        told.nothing();
    }

    @Test
    void afterEveryFifthEventTheReadModelsAreWhatARebuildMakesOfThem() {
        List<Object> events = events();
        Collections.shuffle(events, new Random(7));
        int rebuilds = 0;
        for (int at = 0; at < events.size(); at += 5) {
            told.of(events.subList(at, Math.min(at + 5, events.size())));
            List<String> live = readModels();
            told.anew();
            assertThat(readModels()).isEqualTo(live).isNotEmpty();
            rebuilds++;
        }
        assertThat(rebuilds).isGreaterThan(10);
        assertThat(readModels())
                .anyMatch(row -> row.contains("MANUAL"))
                .anyMatch(row -> row.contains("CRM"))
                .anyMatch(row -> row.contains("out of sight"));
    }

    @Test
    void anEventThatComesAgainIsWrittenOnce() {
        List<Object> events = events();
        told.of(events);
        List<String> once = readModels();
        long written = journal();
        told.of(events);
        assertThat(readModels()).isEqualTo(once);
        assertThat(journal()).isEqualTo(written).isEqualTo(events.size());
    }

    private static List<Object> events() {
        List<Object> events = new ArrayList<>(TwelveAccounts.stories().stream()
                .flatMap(story -> story.happened().stream())
                .toList());
        events.add(new ManualIdentificationRecorded(
                "acc-1", LocalDate.of(2026, 2, 20), "casey", null, Instant.parse("2026-02-21T08:00:00Z")));
        Instant entered = Instant.parse("2026-02-22T10:00:00Z");
        events.add(new CrmOpportunityFound(
                "Salesforce",
                "006",
                "https://crm.example/006",
                "acc-2",
                "More seats",
                null,
                entered,
                null,
                null,
                null,
                null,
                entered));
        return events;
    }

    private long journal() {
        return jdbc.sql("select count(*) from analytics.event")
                .query((row, n) -> row.getLong(1))
                .single();
    }

    private List<String> readModels() {
        return jdbc.sql("""
                        select to_jsonb(s)::text from analytics.story s
                        union all
                        select (to_jsonb(j) - 'changed')::text from analytics.journey j
                        order by 1
                        """).query((row, n) -> row.getString(1)).list();
    }
}
