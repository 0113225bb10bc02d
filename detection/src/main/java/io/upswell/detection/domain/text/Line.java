package io.upswell.detection.domain.text;

import io.upswell.detection.Conversation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A sentence of a conversation, of either side.
 *
 * @param isCustomers what the customer's side says here and now; otherwise the vendor says it
 * @param segment index of its segment, from 0
 * @param start offset of its first character in the segment's text
 * @param end offset behind its last one
 * @param text verbatim
 * @param mentions what of the price book it names, with places in its own text
 */
public record Line(boolean isCustomers, int segment, int start, int end, String text, List<Mention> mentions) {

    /** All lines in their order; what a mail quotes or answers by itself is left out. */
    public static List<Line> of(Conversation conversation, Vocabulary vocabulary) {
        Map<Integer, List<Utterance>> said =
                Speech.of(conversation).stream().collect(Collectors.groupingBy(Utterance::segment));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < conversation.segments().size(); i++) {
            Conversation.Segment segment = conversation.segments().get(i);
            if (segment.side() == Conversation.Side.CUSTOMER) {
                for (Utterance own : said.getOrDefault(i, List.of())) {
                    lines.add(new Line(true, i, own.start(), own.end(), own.text(), vocabulary.named(own.text())));
                }
            } else {
                for (Sentences.Span span : Sentences.of(segment.text())) {
                    String text = span.of(segment.text());
                    lines.add(new Line(false, i, span.start(), span.end(), text, vocabulary.named(text)));
                }
            }
        }
        return lines;
    }
}
