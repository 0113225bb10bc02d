package io.upswell.analytics.domain;

import io.upswell.analytics.Attribution;
import io.upswell.analytics.Attribution.Credit;
import io.upswell.analytics.AttributionModel;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Adds up what is owed to whom over everything that was won. */
public final class Credits {

    private final AttributionModel model;
    private final Map<String, Double> wins = new TreeMap<>();
    private final Map<String, Long> hundredths = new TreeMap<>();
    private final Function<Sign, String> key;

    private Credits(AttributionModel model, Function<Sign, String> key) {
        this.model = model;
        this.key = key;
    }

    public static Attribution of(List<Journey> won, AttributionModel model) {
        var byType = new Credits(model, sign -> sign.type().name());
        var byRule = new Credits(model, Sign::rule);
        var value = new Money();
        int unpriced = 0;
        for (Journey journey : won) {
            value.add(journey.booked(), journey.currency());
            unpriced += journey.booked() == Journey.UNKNOWN ? 1 : 0;
            byType.add(journey);
            byRule.add(journey);
        }
        boolean oneCurrency = value.sum() != null;
        return new Attribution(
                model,
                won.size(),
                unpriced,
                value.sum(),
                value.currency(),
                byType.all(oneCurrency),
                byRule.all(oneCurrency));
    }

    private void add(Journey journey) {
        List<Sign> signs = Weights.counted(journey);
        double[] weights = Weights.of(model, signs, journey.at(Milestone.WON));
        long[] shares = Weights.divide(journey.booked() == Journey.UNKNOWN ? 0 : journey.booked(), weights);
        for (int i = 0; i < weights.length; i++) {
            wins.merge(key.apply(signs.get(i)), weights[i], Double::sum);
            hundredths.merge(key.apply(signs.get(i)), shares[i], Long::sum);
        }
        if (signs.isEmpty()) {
            wins.merge("", 1.0, Double::sum);
            hundredths.merge("", journey.booked() == Journey.UNKNOWN ? 0 : journey.booked(), Long::sum);
        }
    }

    private List<Credit> all(boolean oneCurrency) {
        return wins.entrySet().stream()
                .map(credit -> new Credit(
                        credit.getKey(),
                        credit.getValue(),
                        oneCurrency ? BigDecimal.valueOf(hundredths.getOrDefault(credit.getKey(), 0L), 2) : null))
                .sorted(Comparator.comparing(Credit::wins).reversed().thenComparing(Credit::key))
                .toList();
    }
}
