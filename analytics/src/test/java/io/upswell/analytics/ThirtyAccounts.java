package io.upswell.analytics;

import static io.upswell.detection.SignalType.EXPANSION_MENTION;
import static io.upswell.detection.SignalType.FEATURE_INTEREST;
import static io.upswell.detection.SignalType.SEAT_OVERAGE;
import static io.upswell.detection.SignalType.USAGE_LIMIT_APPROACHING;
import static io.upswell.saleshandoff.PipelineStage.ACCEPTED;
import static io.upswell.saleshandoff.PipelineStage.LOST;
import static io.upswell.saleshandoff.PipelineStage.PROPOSAL;
import static io.upswell.saleshandoff.PipelineStage.REJECTED;
import static io.upswell.saleshandoff.PipelineStage.WON;

import io.upswell.detection.ManualIdentificationRecorded;
import io.upswell.opportunities.DismissReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Casey's thirty accounts in the first ninety days of 2026. Account n shows a signal n days after 5 January, at nine, and
 * has n × 1,000 to gain: an odd one nears a limit, an even one is over its seats. 1 to 10 score 0.85, 11 to 20 0.75, 21
 * to 30 0.65; 1 to 15 are small. The figures that come of it are worked out by hand in {@link ThirtyAccountsTest}.
 */
final class ThirtyAccounts {

    static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    static final LocalDate TO = LocalDate.of(2026, 3, 31);

    private static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");

    private ThirtyAccounts() {}

    static List<Object> events() {
        List<Object> events = new ArrayList<>();
        for (int n = 1; n <= 30; n++) {
            events.addAll(story(n).events);
        }
        // Somebody finds out about the first twenty by themselves, 21 to 40 days after the signal.
        for (int n = 1; n <= 20; n++) {
            LocalDate day = LocalDate.of(2026, 1, 5).plusDays(n).plusDays(20 + n);
            events.add(
                    new ManualIdentificationRecorded("acc-" + n, day, "casey", null, BEGIN.plus(Duration.ofDays(60))));
        }
        return events;
    }

    private static Story story(int n) {
        Story story = new Story(
                "acc-" + n,
                "casey",
                n * 1_000L,
                BEGIN.plus(Duration.ofDays(n)),
                n <= 10 ? 0.85 : n <= 20 ? 0.75 : 0.65,
                n <= 15 ? "small" : "large",
                n % 2 == 1 ? USAGE_LIMIT_APPROACHING : SEAT_OVERAGE);
        if (n >= 29) {
            return story;
        }
        story.alerted(0);
        if (n <= 20) {
            story.opened(n);
        }
        if (n <= 12) {
            qualified(n, story);
        } else if (n <= 16 || n >= 21 && n <= 24) {
            story.dismissed(1, DismissReason.NOT_A_FIT);
        } else if (n == 25 || n == 26) {
            story.dismissed(1, DismissReason.ALREADY_KNOWN);
        } else if (n == 27) {
            story.dismissed(1, DismissReason.BAD_TIMING);
        }
        return story;
    }

    private static void qualified(int n, Story story) {
        if (n == 5) {
            // Two more signals, 10 and 20 days after the first.
            story.seen(235, FEATURE_INTEREST).seen(240, EXPANSION_MENTION).qualified(1);
        } else {
            story.qualified(24);
        }
        story.handedOff(0);
        if (n <= 10) {
            story.stage(ACCEPTED, 2 * n, null);
        } else if (n == 11) {
            story.stage(REJECTED, 30, null);
        }
        if (n <= 8) {
            story.stage(PROPOSAL, 48, null);
        }
        if (n <= 4) {
            story.stage(WON, 100 * n, 1_250L * n);
        } else if (n == 5) {
            story.stage(WON, 500, 4_000L);
        } else if (n == 6) {
            story.stage(LOST, 1, null);
        }
    }
}
