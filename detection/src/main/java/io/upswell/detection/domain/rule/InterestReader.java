package io.upswell.detection.domain.rule;

import io.upswell.detection.Conversation;
import io.upswell.detection.Evidence;
import io.upswell.detection.Finding;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.FeatureVisit;
import io.upswell.detection.domain.text.Mention;
import io.upswell.detection.domain.text.Sentence;
import io.upswell.detection.domain.text.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers from conversations, upstream notes and visits what each product or plan is asked for, owned or not. */
final class InterestReader {

    private final AccountFacts facts;
    private final Holdings holdings;
    private final Vocabulary vocabulary;
    private final Map<String, Interest> bySubject = new TreeMap<>();
    private final int fewestVisits;

    private InterestReader(AccountFacts facts, Holdings holdings, int fewestVisits) {
        this.fewestVisits = fewestVisits;
        this.facts = facts;
        this.holdings = holdings;
        this.vocabulary = Vocabulary.of(facts.priceBook());
    }

    /**
     * @param window days looked back
     * @param fewestVisits as in {@link Interest}
     */
    static Map<String, Interest> read(AccountFacts facts, Holdings holdings, int window, int fewestVisits) {
        var reader = new InterestReader(facts, holdings, fewestVisits);
        Heard.recent(facts, window).forEach(reader::read);
        facts.visits().stream()
                .filter(visit -> Heard.isRecent(visit.at(), facts, window))
                .forEach(reader::read);
        return reader.bySubject;
    }

    private void read(Conversation conversation) {
        Map<String, List<Evidence>> quotes = new LinkedHashMap<>();
        Map<String, String> notes = new LinkedHashMap<>();
        for (Finding finding : facts.findings().getOrDefault(conversation.id(), List.of())) {
            String subject = finding.subject();
            if (finding.type() == SignalType.FEATURE_INTEREST
                    && subject != null
                    && !onlyOwnedFeatures(subject, finding.quote())) {
                quotes.computeIfAbsent(subject, s -> new ArrayList<>()).add(Heard.quote(conversation, finding));
            }
        }
        for (String note : conversation.upstreamSignals()) {
            for (Mention mention : vocabulary.in(note)) {
                boolean denied =
                        Sentence.at(note, mention.start(), mention.end()).denies(mention.start());
                boolean owned = mention.kind().isFeature() && holdings.ownsFeature(mention.term());
                if (!denied && !owned && notes.putIfAbsent(mention.subject(), note) == null) {
                    quotes.computeIfAbsent(mention.subject(), s -> new ArrayList<>())
                            .add(Heard.note(conversation, note));
                }
            }
        }
        quotes.forEach((subject, all) -> of(subject).add(new Interest.Asked(conversation, notes.get(subject), all)));
    }

    private void read(FeatureVisit visit) {
        if (!holdings.ownsFeature(visit.feature())) {
            vocabulary
                    .subjectOf(visit.feature())
                    .ifPresent(subject -> of(subject).add(visit));
        }
    }

    /** A capability that several things sell is no interest in one of them when another is owned already. */
    private boolean onlyOwnedFeatures(String subject, String quote) {
        List<Mention> mentions = vocabulary.in(quote).stream()
                .filter(mention -> mention.subject().equals(subject))
                .toList();
        return !mentions.isEmpty()
                && mentions.stream()
                        .allMatch(mention -> mention.kind().isFeature() && holdings.ownsFeature(mention.term()));
    }

    private Interest of(String subject) {
        return bySubject.computeIfAbsent(subject, s -> new Interest(fewestVisits));
    }
}
