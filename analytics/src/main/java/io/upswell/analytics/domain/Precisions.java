package io.upswell.analytics.domain;

import io.upswell.analytics.Dimension;
import io.upswell.analytics.SignalQuality.Precision;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often people agreed, cut by a dimension. */
final class Precisions {

    private final Map<String, Map<Answer, Integer>> groups = new TreeMap<>();
    private int answers;
    private int qualified;

    static List<Precision> of(List<Journey> journeys, Dimension by) {
        var precisions = new Precisions();
        for (Journey journey : journeys) {
            Answer answer = Answer.of(journey);
            if (answer != null) {
                precisions.answers++;
                precisions.qualified += answer == Answer.QUALIFIED ? 1 : 0;
                Selection.keys(by, journey).forEach(key -> precisions.add(key, answer));
            }
        }
        return precisions.all();
    }

    private void add(String key, Answer answer) {
        groups.computeIfAbsent(key, k -> new EnumMap<>(Answer.class)).merge(answer, 1, Integer::sum);
    }

    private List<Precision> all() {
        var agreement = Agreement.of(qualified, answers);
        List<Precision> all = new ArrayList<>();
        groups.forEach((key, counts) -> {
            int n = counts.values().stream().mapToInt(Integer::intValue).sum();
            var share = new Share(counts.getOrDefault(Answer.QUALIFIED, 0), n);
            Agreement.Shrunk shrunk = agreement.of(share);
            all.add(new Precision(
                    key,
                    n,
                    share.part(),
                    counts.getOrDefault(Answer.NOT_A_FIT, 0),
                    counts.getOrDefault(Answer.ALREADY_KNEW, 0),
                    counts.getOrDefault(Answer.OTHER, 0),
                    share.rate(),
                    shrunk == null ? null : (Double) shrunk.value(),
                    shrunk == null ? null : (Double) shrunk.low(),
                    shrunk == null ? null : (Double) shrunk.high()));
        });
        return all;
    }
}
