package io.upswell.detection.domain.rule;

import io.upswell.detection.Conversation;
import io.upswell.detection.Evidence;
import io.upswell.detection.Finding;
import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleSetting;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.text.Sentence;
import io.upswell.detection.domain.text.Vocabulary;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * FR-1.4: within 30 days somebody on the customer's side spoke of a need, a plan or a budget for more of what they have,
 * or an upstream system noted so. A second conversation raises it.
 */
final class ExpansionMention implements Rule {

    private final int window;
    private final double once;
    private final double severalTimes;
    private final ZoneId zone;

    ExpansionMention(RuleSet rules, ZoneId zone) {
        this.window = rules.whole(RuleSetting.MENTION_WINDOW);
        this.once = rules.value(RuleSetting.MENTION_STRENGTH);
        this.severalTimes = rules.value(RuleSetting.MENTION_STRENGTH_SEVERAL);
        this.zone = zone;
    }

    @Override
    public SignalType type() {
        return SignalType.EXPANSION_MENTION;
    }

    @Override
    public List<Verdict> judge(AccountFacts facts) {
        List<Conversation> recent = Heard.recent(facts, window);
        List<Evidence.Quote> quotes = new ArrayList<>();
        for (Conversation conversation : recent) {
            for (Finding finding : Heard.findings(conversation, facts)) {
                if (finding.type() == type()) {
                    quotes.add(Heard.quote(conversation, finding));
                }
            }
            for (String note : conversation.upstreamSignals()) {
                if (isOfExpansion(note, facts)) {
                    quotes.add(Heard.note(conversation, note));
                }
            }
        }
        return List.of(
                quotes.isEmpty()
                        ? Verdict.silent(type(), null, () -> nearestMiss(recent))
                        : Verdict.fired(type(), null, () -> found(quotes)));
    }

    /** A note that names what is sold is about interest in it, one that turns something down is about nothing. */
    private static boolean isOfExpansion(String note, AccountFacts facts) {
        boolean denied = new Sentence(0, note.length(), note).denies(note.length());
        return !note.isBlank()
                && !denied
                && Vocabulary.of(facts.priceBook()).named(note).isEmpty();
    }

    private Found found(List<Evidence.Quote> quotes) {
        Evidence.Quote latest = quotes.getFirst();
        long conversations =
                quotes.stream().map(Evidence.Quote::conversation).distinct().count();
        return new Found(
                type(),
                null,
                Heard.told(latest.quote(), latest.channel(), latest.occurredAt(), zone),
                Heard.source(latest.channel()),
                conversations > 1 ? severalTimes : once,
                latest.occurredAt(),
                List.copyOf(quotes));
    }

    private String nearestMiss(List<Conversation> recent) {
        return recent.isEmpty()
                ? Heard.count(recent, window)
                : Heard.count(recent, window) + ", none that speaks of expansion";
    }
}
