package io.upswell.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.upswell.analytics.domain.AccountStory;
import io.upswell.analytics.domain.Expansion;
import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.ManualIdentificationRecorded;
import io.upswell.detection.SignalType;
import io.upswell.saleshandoff.PipelineStage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a replay holds alerts against: a win with the find that led to it is one need, other finds are others. */
class ExpansionTest {

    private static final Instant SEPTEMBER = Instant.parse("2025-09-01T08:00:00Z");

    @Test
    void aFindBeforeTheWinIsTheSameNeedAndKnownSinceThen() {
        assertThat(expansions("2025-10-01"))
                .extracting(Expansion::knownOn, Expansion::wonOn)
                .containsExactly(tuple(day("2025-10-01"), day("2025-10-15")));
    }

    @Test
    void findsLongBeforeAndAfterTheWinAreOthers() {
        assertThat(expansions("2025-03-01", "2025-12-01"))
                .extracting(Expansion::knownOn, Expansion::wonOn)
                .containsExactly(
                        tuple(day("2025-10-15"), day("2025-10-15")),
                        tuple(day("2025-03-01"), null),
                        tuple(day("2025-12-01"), null));
    }

    private static List<Expansion> expansions(String... found) {
        List<Object> events = new ArrayList<>(new Story("a", "casey", 2400, SEPTEMBER, SignalType.SEAT_OVERAGE)
                .alerted(1)
                .stage(PipelineStage.WON, 44 * 24, 2000L)
                .happened());
        for (String day : found) {
            events.add(new ManualIdentificationRecorded("a", day(day), "casey", null, SEPTEMBER));
        }
        AccountStory story = AccountStory.of("a");
        for (Object event : events) {
            story = story.after(event);
        }
        return Expansion.of(story, account(), ZoneOffset.UTC);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static AccountSnapshot account() {
        return new AccountSnapshot(
                "a", "A", null, "USD", null, null, List.of(), null, 0, Map.of(), null, null, null, "casey", "sam");
    }
}
