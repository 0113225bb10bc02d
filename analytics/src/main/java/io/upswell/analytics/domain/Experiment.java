package io.upswell.analytics.domain;

import io.upswell.analytics.Uplift;
import io.upswell.analytics.Uplift.Verdict;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Compares accounts whose alerts were held with those that were alerted, by who won an expansion. */
public final class Experiment {

    /** Haybittle and Peto's bound: so strict that looking again and again costs next to no certainty. */
    private static final double BEYOND_DOUBT = 3;

    private final BiPredicate<String, @Nullable BigDecimal> holds;
    private final Map<String, Boolean> held = new HashMap<>();
    private final Map<String, Boolean> alerted = new HashMap<>();

    private Experiment(BiPredicate<String, @Nullable BigDecimal> holds) {
        this.holds = holds;
    }

    /** @param journeys of accounts that can be held at all */
    public static Uplift of(
            List<Journey> journeys,
            BiPredicate<String, @Nullable BigDecimal> holds,
            double share,
            @Nullable BigDecimal arrCeiling) {
        var experiment = new Experiment(holds);
        journeys.forEach(experiment::add);
        return experiment.uplift(share, arrCeiling);
    }

    private void add(Journey journey) {
        var group = holds.test(journey.account(), arr(journey)) ? held : alerted;
        group.merge(journey.account(), journey.did(Milestone.WON), Boolean::logicalOr);
    }

    public static @Nullable BigDecimal arr(Journey journey) {
        return journey.arr() == Journey.UNKNOWN ? null : BigDecimal.valueOf(journey.arr(), 2);
    }

    private Uplift uplift(double share, @Nullable BigDecimal arrCeiling) {
        int heldWon = won(held);
        int alertedWon = won(alerted);
        if (share == 0 || held.isEmpty() || alerted.isEmpty()) {
            return new Uplift(
                    share,
                    arrCeiling,
                    held.size(),
                    heldWon,
                    alerted.size(),
                    alertedWon,
                    null,
                    null,
                    null,
                    share == 0 ? Verdict.OFF : Verdict.GO_ON);
        }
        var without = new Share(heldWon, held.size());
        var with = new Share(alertedWon, alerted.size());
        double difference = with.rate() - without.rate();
        // Newcombe's interval for the difference of two shares.
        double below = Math.hypot(with.rate() - with.low(), without.high() - without.rate());
        double above = Math.hypot(with.high() - with.rate(), without.rate() - without.low());
        return new Uplift(
                share,
                arrCeiling,
                held.size(),
                heldWon,
                alerted.size(),
                alertedWon,
                difference,
                difference - below,
                difference + above,
                verdict(with, without));
    }

    private static Verdict verdict(Share with, Share without) {
        double pooled = (double) (with.part() + without.part()) / (with.whole() + without.whole());
        double spread = Math.sqrt(pooled * (1 - pooled) * (1.0 / with.whole() + 1.0 / without.whole()));
        double z = spread == 0 ? 0 : (with.rate() - without.rate()) / spread;
        return z >= BEYOND_DOUBT
                ? Verdict.STOP_ALERTS_HELP
                : z <= -BEYOND_DOUBT ? Verdict.STOP_ALERTS_HARM : Verdict.GO_ON;
    }

    private static int won(Map<String, Boolean> accounts) {
        return (int) accounts.values().stream().filter(won -> won).count();
    }
}
