package io.upswell.detection.domain.text;

import io.upswell.detection.Conversation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sentence of the customer with what stands around it.
 *
 * @param before the sentence of the same segment before it, or nothing
 * @param after the one behind it
 * @param pitch what the vendor said last before its segment
 * @param reply what the vendor says next after its segment
 * @param mentions what it names, with places in its own text
 * @param window the sentence with the one before and the two behind it
 * @param named what the window names, with places in the window
 */
public record Passage(
        Utterance utterance,
        String before,
        String after,
        String pitch,
        String reply,
        List<Mention> mentions,
        String window,
        List<Mention> named) {

    private static final int REPLY = 300;

    public static List<Passage> of(Conversation conversation, Vocabulary vocabulary) {
        List<Utterance> said = Speech.of(conversation);
        List<Passage> passages = new ArrayList<>(said.size());
        for (int i = 0; i < said.size(); i++) {
            Utterance utterance = said.get(i);
            String window = String.join(
                            " ",
                            neighbour(said, i - 1, utterance),
                            utterance.text(),
                            neighbour(said, i + 1, utterance),
                            neighbour(said, i + 2, utterance))
                    .strip();
            passages.add(new Passage(
                    utterance,
                    neighbour(said, i - 1, utterance),
                    neighbour(said, i + 1, utterance),
                    vendor(conversation, utterance.segment(), -1),
                    vendor(conversation, utterance.segment(), 1),
                    vocabulary.named(utterance.text()),
                    window,
                    vocabulary.named(window)));
        }
        return passages;
    }

    public String text() {
        return utterance.text();
    }

    public boolean namesRival() {
        return rival().isPresent();
    }

    /** The competitor that the sentence names, the first of several. */
    public Optional<String> rival() {
        return mentions.stream()
                .filter(mention -> mention.kind() == Mention.Kind.COMPETITOR_NAME)
                .map(Mention::subject)
                .findFirst();
    }

    private static String neighbour(List<Utterance> said, int at, Utterance of) {
        return at >= 0 && at < said.size() && said.get(at).segment() == of.segment()
                ? said.get(at).text()
                : "";
    }

    private static String vendor(Conversation conversation, int from, int step) {
        List<Conversation.Segment> segments = conversation.segments();
        for (int i = from + step; i >= 0 && i < segments.size(); i += step) {
            if (segments.get(i).side() == Conversation.Side.VENDOR) {
                String text = segments.get(i).text();
                return step > 0
                        ? text.substring(0, Math.min(REPLY, text.length()))
                        : text.substring(Math.max(0, text.length() - REPLY));
            }
        }
        return "";
    }
}
