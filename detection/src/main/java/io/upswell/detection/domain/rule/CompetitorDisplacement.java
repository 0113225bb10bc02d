package io.upswell.detection.domain.rule;

import io.upswell.detection.Conversation;
import io.upswell.detection.Evidence;
import io.upswell.detection.Finding;
import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleSetting;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.AccountFacts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * FR-1.7: within 30 days somebody on the customer's side told of leaving a competitor for us. One signal for each
 * competitor. The opposite direction is {@link ChurnRisk}.
 */
final class CompetitorDisplacement implements Rule {

    private final int window;
    private final double strength;
    private final ZoneId zone;

    CompetitorDisplacement(RuleSet rules, ZoneId zone) {
        this.window = rules.whole(RuleSetting.COMPETITOR_WINDOW);
        this.strength = rules.value(RuleSetting.COMPETITOR_STRENGTH);
        this.zone = zone;
    }

    @Override
    public SignalType type() {
        return SignalType.COMPETITOR_DISPLACEMENT;
    }

    @Override
    public List<Verdict> judge(AccountFacts facts) {
        if (facts.priceBook().competitors().isEmpty()) {
            return List.of(Verdict.notEvaluable(type(), null, "no competitors on record"));
        }
        List<Conversation> recent = Heard.recent(facts, window);
        Map<String, List<Evidence.Quote>> byCompetitor = new TreeMap<>();
        for (Conversation conversation : recent) {
            for (Finding finding : Heard.findings(conversation, facts)) {
                String competitor = finding.subject();
                if (finding.type() == type() && !finding.churnRisk() && competitor != null) {
                    byCompetitor
                            .computeIfAbsent(competitor, c -> new ArrayList<>())
                            .add(Heard.quote(conversation, finding));
                }
            }
        }
        if (byCompetitor.isEmpty()) {
            return List.of(Verdict.silent(type(), null, () -> nearestMiss(recent)));
        }
        List<Verdict> verdicts = new ArrayList<>();
        byCompetitor.forEach((competitor, quotes) ->
                verdicts.add(Verdict.fired(type(), competitor, () -> found(competitor, quotes, facts))));
        return verdicts;
    }

    private Found found(String competitor, List<Evidence.Quote> quotes, AccountFacts facts) {
        Evidence.Quote latest = quotes.getFirst();
        return new Found(
                type(),
                competitor,
                "Moves away from %s: %s"
                        .formatted(
                                facts.priceBook().nameOf(competitor),
                                Heard.told(latest.quote(), latest.channel(), latest.occurredAt(), zone)),
                Heard.source(latest.channel()),
                strength,
                latest.occurredAt(),
                List.copyOf(quotes));
    }

    private String nearestMiss(List<Conversation> recent) {
        return recent.isEmpty()
                ? Heard.count(recent, window)
                : Heard.count(recent, window) + ", none tells of leaving a competitor";
    }
}
