package io.upswell.detection.adapter.text;

import io.upswell.detection.Finding;
import io.upswell.detection.domain.text.Line;
import io.upswell.detection.domain.text.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The reading of one conversation: of all that a sign is seen at, the place that shows it best. */
final class Reading {

    /** A competitor's move is quoted where it is named, unless another sentence shows it far better. */
    private static final double NAMED = 2;

    private final List<Line> lines;
    private final Wares wares;
    private final Learnt learnt;
    private final Map<Key, Seen> best = new LinkedHashMap<>();

    private record Key(Sign sign, @Nullable String subject) {}

    private record Seen(Line line, double logit) {}

    Reading(List<Line> lines, Wares wares, Learnt learnt) {
        this.lines = lines;
        this.wares = wares;
        this.learnt = learnt;
    }

    void hear(Script script, Network.Answer answer) {
        if (script.marks().isEmpty()) {
            return;
        }
        for (Script.Mark mark : script.marks()) {
            Line line = lines.get(mark.line());
            float[] signs = answer.signs()[mark.place()];
            see(Sign.EXPANSION_MENTION, null, line, signs[Sign.EXPANSION_MENTION.ofSentence()]);
            float[] aim = answer.aim(mark.place(), mark.end());
            wares.wishes(aim, signs[Sign.FEATURE_INTEREST.ofSentence()], lines, mark.line())
                    .forEach((subject, logit) -> see(Sign.FEATURE_INTEREST, subject, line, logit));
        }
        Map<String, List<float[]>> competitors = new HashMap<>();
        for (Script.Naming naming : script.namings()) {
            competitors
                    .computeIfAbsent(naming.competitor(), competitor -> new ArrayList<>())
                    .add(answer.signs()[naming.place()]);
        }
        competitors.forEach((competitor, signs) -> {
            double toUs = all(signs, Sign.COMPETITOR_DISPLACEMENT);
            double toThem = all(signs, Sign.THREAT);
            Sign sign = toUs > toThem ? Sign.COMPETITOR_DISPLACEMENT : Sign.THREAT;
            see(sign, competitor, quoted(script, answer, sign, competitor), Math.max(toUs, toThem));
        });
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        best.forEach((key, seen) -> {
            Learnt.Odds odds = Objects.requireNonNull(learnt.signs().get(key.sign()));
            double confidence = odds.probability(seen.logit());
            if (confidence >= odds.threshold()) {
                Line line = seen.line();
                findings.add(new Finding(
                        key.sign().type(),
                        key.subject(),
                        line.segment(),
                        line.start(),
                        line.end(),
                        line.text(),
                        confidence,
                        key.sign() == Sign.THREAT));
            }
        });
        findings.sort(Comparator.comparing(Finding::segment)
                .thenComparing(Finding::start)
                .thenComparing(Finding::type));
        return findings;
    }

    private void see(Sign sign, @Nullable String subject, Line line, double logit) {
        best.merge(new Key(sign, subject), new Seen(line, logit), (old, one) -> old.logit() >= one.logit() ? old : one);
    }

    private static double all(List<float[]> signs, Sign sign) {
        return Maths.logSumExp(
                signs.stream().mapToDouble(at -> at[sign.ofCompetitor()]).toArray());
    }

    /** The vendor may be the one who names the competitor; what is quoted, the customer's side said. */
    private Line quoted(Script script, Network.Answer answer, Sign sign, String competitor) {
        return script.marks().stream()
                .max(Comparator.comparingDouble(mark -> answer.signs()[mark.place()][sign.ofSentence()]
                        + (names(lines.get(mark.line()), competitor) ? NAMED : 0)))
                .map(mark -> lines.get(mark.line()))
                .orElseThrow();
    }

    private static boolean names(Line line, String competitor) {
        return line.mentions().stream()
                .anyMatch(mention -> mention.kind() == Mention.Kind.COMPETITOR_NAME
                        && mention.subject().equals(competitor));
    }
}
