package io.upswell.detection.adapter.text;

import io.upswell.detection.Finding;
import io.upswell.detection.SignalType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How findings agree with labels: right when conversation, signal and subject do. */
final class Score {

    static final List<SignalType> TYPES =
            Arrays.stream(Sign.values()).map(Sign::type).distinct().toList();

    /** Right, false, missed. */
    private final Map<SignalType, int[]> counts = new EnumMap<>(SignalType.class);

    int quiet;
    int disturbed;
    final List<String> mistakes = new ArrayList<>();

    Score() {
        TYPES.forEach(type -> counts.put(type, new int[3]));
    }

    void add(Talk talk, List<Finding> found) {
        for (Finding finding : found) {
            if (finding.churnRisk()) {
                continue;
            }
            boolean right = talk.isRight(finding);
            counts.get(finding.type())[right ? 0 : 1]++;
            if (!right) {
                mistakes.add("FALSE  %s %s %s %.2f: %s"
                        .formatted(
                                talk.conversation().id(),
                                finding.type(),
                                finding.subject(),
                                finding.confidence(),
                                finding.quote()));
            }
        }
        Set<String> wanted = new HashSet<>();
        for (Talk.Label label : talk.labels()) {
            if (label.churnRisk()) {
                continue;
            }
            if (wanted.add(label.type() + "/" + label.subject())
                    && found.stream().noneMatch(label::agrees)) {
                counts.get(label.type())[2]++;
                mistakes.add("MISSED %s %s %s: %s"
                        .formatted(
                                talk.conversation().id(),
                                label.type(),
                                label.subject(),
                                talk.conversation()
                                        .segments()
                                        .get(label.segment())
                                        .text()
                                        .replace('\n', ' ')));
            }
        }
        if (talk.labels().stream().allMatch(Talk.Label::churnRisk)) {
            quiet++;
            disturbed += found.stream().allMatch(Finding::churnRisk) ? 0 : 1;
        }
    }

    double f1(SignalType type) {
        int[] c = counts.get(type);
        return 2.0 * c[0] / Math.max(1, 2 * c[0] + c[1] + c[2]);
    }

    double macro() {
        return TYPES.stream().mapToDouble(this::f1).average().orElse(0);
    }

    @Override
    public String toString() {
        var text =
                new StringBuilder("macro F1 %.3f, %d of %d quiet ones disturbed".formatted(macro(), disturbed, quiet));
        for (SignalType type : TYPES) {
            int[] c = counts.get(type);
            text.append(String.format(
                    Locale.ROOT,
                    " | %s F1 %.2f P %.2f R %.2f (%d right, %d false, %d missed)",
                    type.key(),
                    f1(type),
                    1.0 * c[0] / Math.max(1, c[0] + c[1]),
                    1.0 * c[0] / Math.max(1, c[0] + c[2]),
                    c[0],
                    c[1],
                    c[2]));
        }
        return text.toString();
    }
}
