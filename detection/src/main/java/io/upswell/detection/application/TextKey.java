package io.upswell.detection.application;

import io.upswell.detection.Conversation;
import io.upswell.detection.PriceBook;
import io.upswell.detection.domain.Findings;
import io.upswell.detection.domain.text.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.UUID;

/** Under which keys the findings of one edition of an analyst are kept. */
final class TextKey {

    private final String edition;
    /** The accounts of a chunk share a price book, too large to hash each time. */
    private final Map<PriceBook, UUID> vocabularies = new IdentityHashMap<>();

    TextKey(String edition) {
        this.edition = edition;
    }

    Findings.Key of(Conversation conversation, PriceBook book) {
        UUID vocabulary = vocabularies.computeIfAbsent(
                book, b -> digest(edition + " " + Vocabulary.of(b).fingerprint()));
        return new Findings.Key(conversation.account(), conversation.id(), content(conversation), vocabulary);
    }

    private static UUID content(Conversation conversation) {
        var text = new StringBuilder(conversation.channel());
        for (Conversation.Segment segment : conversation.segments()) {
            text.append('\u001e').append(segment.side()).append('\u001f').append(segment.text());
        }
        return digest(text.toString());
    }

    private static UUID digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
