package io.upswell.frontend.analytics;

import com.vaadin.flow.component.Component;
import io.upswell.analytics.JourneyFilter;
import io.upswell.analytics.Uplift;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the alerts are good for: accounts that are alerted against a share whose alerts are held. */
final class HoldoutCard {

    private HoldoutCard() {}

    static Component of(Uplift uplift, JourneyFilter filter) {
        if (uplift.verdict() == Uplift.Verdict.OFF) {
            return new Card(
                    "Holdout",
                    "off",
                    Markup.p(
                            "s m2",
                            "Every account is alerted, so nobody can say what would have been won anyway. With"
                                    + " upswell.holdout.share a stable share of accounts is left without alerts and"
                                    + " compared."));
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Held", "%d won of %d accounts".formatted(uplift.heldWon(), uplift.held()));
        facts.put("Alerted", "%d won of %d accounts".formatted(uplift.alertedWon(), uplift.alerted()));
        facts.put("Uplift", difference(uplift));
        if (uplift.arrCeiling() != null) {
            facts.put("Never held above", "%,.0f ARR".formatted(uplift.arrCeiling()));
        }
        return new Card(
                "Holdout",
                Words.percent(uplift.share()) + " of accounts are held; only managers see this",
                Markup.facts(facts),
                Markup.p(
                        "xs m2 below",
                        words(uplift.verdict())
                                + (filter.restricts() ? " For all accounts: the filters do not apply here." : "")));
    }

    private static String difference(Uplift uplift) {
        Double difference = uplift.difference();
        Double low = uplift.low();
        Double high = uplift.high();
        return difference == null || low == null || high == null
                ? "unproven (n = %d)".formatted(uplift.held() + uplift.alerted())
                : "%+.0f points, 95%% range %+.0f to %+.0f".formatted(difference * 100, low * 100, high * 100);
    }

    private static String words(Uplift.Verdict verdict) {
        return switch (verdict) {
            case OFF -> "";
            case GO_ON -> "Not sure enough yet: go on.";
            case STOP_ALERTS_HELP -> "The alerts help beyond doubt: end the holdout.";
            case STOP_ALERTS_HARM -> "The alerts do harm beyond doubt: stop them and look why.";
        };
    }
}
