package io.upswell.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.analytics.Uplift;
import io.upswell.analytics.Uplift.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ExperimentTest {

    @Test
    void goesOnUntilBeyondDoubt() {
        // 60 of 400 against 5 of 100: z = 0.10 / √(0.13 × 0.87 × (1/400 + 1/100)) = 2.66.
        Uplift unsure = uplift(60, 400, 5, 100);
        assertThat(unsure.difference()).isCloseTo(0.10, Offset.offset(1e-9));
        assertThat(unsure.low()).isBetween(0.02, 0.05);
        assertThat(unsure.high()).isBetween(0.13, 0.16);
        assertThat(unsure.verdict()).isEqualTo(Verdict.GO_ON);
        // 80 of 400: z = 0.15 / √(0.17 × 0.83 × 0.0125) = 3.57.
        assertThat(uplift(80, 400, 5, 100).verdict()).isEqualTo(Verdict.STOP_ALERTS_HELP);
        assertThat(uplift(5, 100, 80, 400).verdict()).isEqualTo(Verdict.STOP_ALERTS_HARM);
        assertThat(uplift(5, 100, 0, 0).difference()).isNull();
    }

    private static Uplift uplift(int alertedWon, int alerted, int heldWon, int held) {
        List<Journey> journeys = new ArrayList<>();
        add(journeys, "alerted-", alertedWon, alerted);
        add(journeys, "held-", heldWon, held);
        return Experiment.of(journeys, (account, arr) -> account.startsWith("held"), 0.2, null);
    }

    private static void add(List<Journey> journeys, String prefix, int won, int count) {
        for (int n = 0; n < count; n++) {
            journeys.add(Made.journey(
                    prefix + n,
                    n < won
                            ? Map.of(Milestone.DETECTED, Made.AT, Milestone.WON, Made.AT)
                            : Map.of(Milestone.DETECTED, Made.AT)));
        }
    }
}
