package io.upswell.detection.adapter.text;

import io.upswell.detection.Conversation;
import io.upswell.detection.Finding;
import io.upswell.detection.PriceBook;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.ConversationAnalyst;
import io.upswell.detection.domain.text.Mention;
import io.upswell.detection.domain.text.Sentence;
import io.upswell.detection.domain.text.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds interest in what the price book sells (FR-1.3) by its names, aliases and features, in what the customer's side
 * says. Its confidence is fixed and tells how the thing was named: by its own name or alias, or by a feature, which
 * other things may have as well. A mention in a sentence that turns it down ("we don't need ...") and one in the quoted
 * part of a mail is none.
 */
@Component
class LexiconAnalyst implements ConversationAnalyst {

    private static final double BY_NAME = 0.9;
    private static final double BY_FEATURE = 0.8;

    @Override
    public List<Finding> analyse(Conversation conversation, PriceBook priceBook) {
        Vocabulary vocabulary = Vocabulary.of(priceBook);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < conversation.segments().size(); i++) {
            Conversation.Segment segment = conversation.segments().get(i);
            if (segment.side() == Conversation.Side.CUSTOMER) {
                read(segment.text(), i, vocabulary, findings);
            }
        }
        return List.copyOf(findings);
    }

    /** The number grows with every change of what this analyst finds. */
    @Override
    public String edition() {
        return "lexicon 1";
    }

    private static void read(String text, int segment, Vocabulary vocabulary, List<Finding> findings) {
        Set<String> said = new HashSet<>();
        for (Mention mention : vocabulary.in(text)) {
            Sentence sentence = Sentence.at(text, mention.start(), mention.end());
            boolean meant = !sentence.denies(mention.start()) && !Sentence.isQuoted(text, mention.start());
            if (meant && said.add(mention.subject() + "@" + sentence.start())) {
                findings.add(new Finding(
                        SignalType.FEATURE_INTEREST,
                        mention.subject(),
                        segment,
                        sentence.start(),
                        sentence.end(),
                        sentence.text(),
                        mention.kind().isFeature() ? BY_FEATURE : BY_NAME));
            }
        }
    }
}
