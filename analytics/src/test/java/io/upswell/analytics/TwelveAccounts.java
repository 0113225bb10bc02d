package io.upswell.analytics;

import static io.upswell.detection.SignalType.FEATURE_INTEREST;
import static io.upswell.detection.SignalType.USAGE_LIMIT_APPROACHING;
import static io.upswell.saleshandoff.PipelineStage.ACCEPTED;
import static io.upswell.saleshandoff.PipelineStage.LOST;
import static io.upswell.saleshandoff.PipelineStage.NEGOTIATION;
import static io.upswell.saleshandoff.PipelineStage.PROPOSAL;
import static io.upswell.saleshandoff.PipelineStage.REJECTED;
import static io.upswell.saleshandoff.PipelineStage.WON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Casey's twelve accounts of January with 10,000, 20,000 … 120,000 to gain, and three that do not belong there. The
 * figures that come of it are worked out by hand in {@link ExpansionMetricsTest}.
 */
public final class TwelveAccounts {

    static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    static final LocalDate TO = LocalDate.of(2026, 1, 31);

    private static final Instant SCAN = Instant.parse("2026-01-05T09:00:00Z");

    private TwelveAccounts() {}

    public static List<Story> stories() {
        return List.of(
                both(1).alertedTwice(0)
                        .opened(1)
                        .qualified(10)
                        .handedOff(0)
                        .stage(ACCEPTED, 2, null)
                        .completed(1)
                        .stage(PROPOSAL, 23, null)
                        .stage(NEGOTIATION, 10, null)
                        .stage(PROPOSAL, 10, null)
                        .stage(WON, 52, 12_000L),
                both(2).alerted(0)
                        .opened(2)
                        .qualified(20)
                        .handedOff(0)
                        .stage(ACCEPTED, 4, null)
                        .stage(PROPOSAL, 48, null)
                        .stage(LOST, 1, null),
                both(3).alerted(0)
                        .opened(3)
                        .qualified(30)
                        .handedOff(0)
                        .stage(ACCEPTED, 6, null)
                        .stage(WON, 500, 33_000L),
                usage(4).alerted(0).opened(4).qualified(40).handedOff(0).stage(ACCEPTED, 100, null),
                usage(5).alerted(0).opened(5).qualified(50).handedOff(0).stage(REJECTED, 1, null),
                usage(6).alerted(0).qualified(99).handedOff(0),
                usage(7).alerted(0).opened(7),
                usage(8).alerted(0).opened(8).dismissed(1),
                usage(9).alerted(0).dismissed(30),
                usage(10).alerted(0),
                usage(11),
                usage(12),
                new Story("out of sight", "robin", 1_000, SCAN, USAGE_LIMIT_APPROACHING).alerted(0),
                new Story("too early", "casey", 1_000, Instant.parse("2025-12-31T23:59:59Z"), USAGE_LIMIT_APPROACHING)
                        .alerted(24),
                new Story("too late", "casey", 1_000, Instant.parse("2026-02-01T00:00:00Z"), USAGE_LIMIT_APPROACHING)
                        .alerted(0));
    }

    private static Story usage(int n) {
        return new Story("acc-" + n, "casey", n * 10_000L, SCAN, USAGE_LIMIT_APPROACHING);
    }

    private static Story both(int n) {
        return new Story("acc-" + n, "casey", n * 10_000L, SCAN, USAGE_LIMIT_APPROACHING, FEATURE_INTEREST);
    }
}
