package io.upswell.detection.application;

import io.upswell.detection.Conversation;
import io.upswell.detection.Finding;
import io.upswell.detection.PriceBook;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.ConversationAnalyst;
import io.upswell.detection.domain.Findings;
import io.upswell.detection.domain.text.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Has every conversation read once: what was read before, with the same words and names, is looked up. */
@Service
class Reading {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private final ConversationAnalyst analyst;
    private final Findings findings;

    Reading(ConversationAnalyst analyst, Findings findings) {
        this.analyst = analyst;
        this.findings = findings;
    }

    /**
     * The accounts with the findings of their conversations, with one query for all that is known and one statement
     * for all that is new.
     *
     * @param unreadable receives the accounts whose conversations the analyst could not read, with the reason
     */
    List<AccountFacts> read(List<AccountFacts> accounts, Map<String, String> unreadable) {
        Map<PriceBook, UUID> vocabularies = new IdentityHashMap<>(); // a chunk shares one, too large to hash each time
        Map<String, List<Text>> texts = new HashMap<>();
        for (AccountFacts facts : accounts) {
            UUID vocabulary = vocabularies.computeIfAbsent(facts.priceBook(), this::vocabulary);
            texts.put(facts.account().id(), Text.of(facts, vocabulary));
        }
        Map<Findings.Key, List<Finding>> known = findings.known(
                texts.values().stream().flatMap(List::stream).map(Text::key).toList());
        Map<Findings.Key, List<Finding>> fresh = new HashMap<>();
        List<AccountFacts> read = new ArrayList<>(accounts.size());
        for (AccountFacts facts : accounts) {
            try {
                Map<String, List<Finding>> found = new HashMap<>();
                for (Text text : texts.getOrDefault(facts.account().id(), List.of())) {
                    List<Finding> of = known.get(text.key());
                    if (of == null) {
                        of = analyst.analyse(text.conversation(), facts.priceBook());
                        fresh.put(text.key(), of);
                    }
                    found.put(text.conversation().id(), of);
                }
                read.add(facts.withFindings(found));
            } catch (RuntimeException poison) {
                unreadable.put(facts.account().id(), "its conversations could not be read: " + poison);
            }
        }
        findings.keep(fresh);
        return read;
    }

    /** Of each conversation what was found in it, in the same order. */
    List<List<Finding>> read(List<Conversation> conversations, PriceBook book) {
        UUID vocabulary = vocabulary(book);
        List<Text> texts = conversations.stream()
                .map(conversation -> Text.of(conversation, vocabulary))
                .toList();
        Map<Findings.Key, List<Finding>> known =
                findings.known(texts.stream().map(Text::key).toList());
        Map<Findings.Key, List<Finding>> fresh = new HashMap<>();
        List<List<Finding>> read = new ArrayList<>(texts.size());
        for (Text text : texts) {
            List<Finding> of = known.get(text.key());
            read.add(
                    of != null
                            ? of
                            : fresh.computeIfAbsent(text.key(), k -> analyst.analyse(text.conversation(), book)));
        }
        findings.keep(fresh);
        return read;
    }

    /**
     * Of each conversation what was found in it, with one query for all that is known; those that the analyst cannot
     * read are left out.
     *
     * @return by the same objects, not by equal ones
     */
    Map<Conversation, List<Finding>> readable(Collection<Conversation> conversations, PriceBook book) {
        UUID vocabulary = vocabulary(book);
        List<Text> texts = conversations.stream()
                .map(conversation -> Text.of(conversation, vocabulary))
                .toList();
        Map<Findings.Key, List<Finding>> known =
                findings.known(texts.stream().map(Text::key).toList());
        Map<Findings.Key, List<Finding>> fresh = new HashMap<>();
        Map<Conversation, List<Finding>> readable = new IdentityHashMap<>();
        for (Text text : texts) {
            try {
                List<Finding> of = known.get(text.key());
                readable.put(
                        text.conversation(),
                        of != null
                                ? of
                                : fresh.computeIfAbsent(text.key(), k -> analyst.analyse(text.conversation(), book)));
            } catch (RuntimeException poison) {
                LOG.warn("Conversation {} cannot be read", text.conversation().id(), poison);
            }
        }
        findings.keep(fresh);
        return readable;
    }

    private UUID vocabulary(PriceBook book) {
        return digest(analyst.edition() + " " + Vocabulary.of(book).fingerprint());
    }

    private static UUID digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private record Text(Findings.Key key, Conversation conversation) {

        static List<Text> of(AccountFacts facts, UUID vocabulary) {
            return facts.conversations().stream()
                    .map(conversation -> of(conversation, vocabulary))
                    .toList();
        }

        static Text of(Conversation conversation, UUID vocabulary) {
            return new Text(
                    new Findings.Key(conversation.account(), conversation.id(), content(conversation), vocabulary),
                    conversation);
        }

        private static UUID content(Conversation conversation) {
            var text = new StringBuilder(conversation.channel());
            for (Conversation.Segment segment : conversation.segments()) {
                text.append('\u001e').append(segment.side()).append('\u001f').append(segment.text());
            }
            return digest(text.toString());
        }
    }
}
