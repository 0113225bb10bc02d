package io.upswell.detection.domain.episode;

import io.upswell.detection.Signal;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.rule.Rule;
import java.util.Objects;

/**
 * Whether an open signal goes on although its rule is silent today (hysteresis). It does while the rule, put to the
 * same facts with a margin, still fires for one of the last days. Nothing but the facts decides: when one of them is
 * withdrawn or corrected, what stood on it ends at once.
 */
public final class Lingering {

    private Lingering() {}

    /** @param rule the one that found the signal and is silent today */
    public static boolean of(Signal signal, Rule rule, AccountFacts facts) {
        int patience = Patience.days(signal.type());
        for (int days = 0; days < patience; days++) {
            if (fires(signal, rule, EarlierDay.of(facts, days))) {
                return true;
            }
        }
        return false;
    }

    private static boolean fires(Signal signal, Rule rule, AccountFacts facts) {
        return rule.judge(facts).stream()
                .anyMatch(verdict -> verdict.found() != null
                        && Objects.equals(verdict.evaluation().subject(), signal.subject()));
    }
}
