package io.upswell.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of a signal outlives versions of the program. */
class EvidenceJsonTests {

    private final JsonMapper json = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"kind":"usage","metric":"api_calls","metricName":"API calls","used":920.0,"limit":1000.0,"asOf":"2026-01-29","crossingFrom":null,"crossingTo":null} | API calls: 920 of 1,000
            {"kind":"seats","activeUsers":12,"contractedSeats":10} | 12 active users on 10 contracted seats
            {"kind":"quote","conversation":"c-1","channel":"meeting","title":null,"occurredAt":"2026-01-28T15:30:00Z","speaker":"Dana","segment":0,"start":0,"end":9,"quote":"More seats"} | “More seats”
            {"kind":"visits","feature":"funnels","visits":4,"users":2,"first":"2026-01-20","last":"2026-01-28"} | 4 visits by 2 users to funnels
            """)
    void evidenceFromBeforeItNamedItsFactsIsStillRead(String stored, String summary) {
        Evidence read = json.readValue(stored, Evidence.class);

        assertThat(read.summary()).isEqualTo(summary);
        assertThat(json.readValue(json.writeValueAsString(read), Evidence.class))
                .isEqualTo(read);
    }
}
