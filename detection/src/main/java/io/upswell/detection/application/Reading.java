package io.upswell.detection.application;

import io.upswell.detection.Conversation;
import io.upswell.detection.Finding;
import io.upswell.detection.PriceBook;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.ConversationAnalyst;
import io.upswell.detection.domain.Findings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Has every conversation read once: what was read before, with the same words and names, is looked up. What a remote
 * analyst has read counts more than what the offline one has; each is kept under its own edition.
 */
@Service
class Reading {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private final ConversationAnalyst analyst;
    private final ReadingAhead ahead;
    private final Findings findings;

    Reading(ConversationAnalyst analyst, ReadingAhead ahead, Findings findings) {
        this.analyst = analyst;
        this.ahead = ahead;
        this.findings = findings;
    }

    /** Whether {@link #ahead} has anybody to ask. */
    boolean readsAhead() {
        return ahead.possible();
    }

    /**
     * Asks the remote analyst about what it has not read yet; may take minutes.
     *
     * @param going called now and then, as a sign of life
     */
    void ahead(List<AccountFacts> accounts, Runnable going) {
        ahead.read(
                accounts.stream()
                        .flatMap(facts -> facts.conversations().stream()
                                .map(one -> new ReadingAhead.Question(one, facts.priceBook())))
                        .toList(),
                going);
    }

    /**
     * The accounts with the findings of their conversations, with one query for all that is known and one statement
     * for all that is new. Asks nobody remote.
     *
     * @param unreadable receives the accounts whose conversations the analyst could not read, with the reason
     */
    List<AccountFacts> read(List<AccountFacts> accounts, Map<String, String> unreadable) {
        Map<Conversation, Keys> keys = new IdentityHashMap<>();
        var keying = new Keying();
        accounts.forEach(facts -> facts.conversations()
                .forEach(conversation -> keys.put(conversation, keying.of(conversation, facts.priceBook()))));
        Map<Findings.Key, List<Finding>> known = known(keys);
        Map<Findings.Key, List<Finding>> fresh = new HashMap<>();
        List<AccountFacts> read = new ArrayList<>(accounts.size());
        for (AccountFacts facts : accounts) {
            try {
                Map<String, List<Finding>> found = new HashMap<>();
                for (Conversation one : facts.conversations()) {
                    found.put(one.id(), read(one, facts.priceBook(), keys.get(one), known, fresh));
                }
                read.add(facts.withFindings(found));
            } catch (RuntimeException poison) {
                unreadable.put(facts.account().id(), "its conversations could not be read: " + poison);
            }
        }
        findings.keep(fresh);
        return read;
    }

    /** Of each conversation what was found in it, in the same order; asks the remote analyst first. */
    List<List<Finding>> read(List<Conversation> conversations, PriceBook book) {
        ahead.read(
                conversations.stream()
                        .map(one -> new ReadingAhead.Question(one, book))
                        .toList(),
                () -> {});
        Map<Conversation, Keys> keys = new IdentityHashMap<>();
        var keying = new Keying();
        conversations.forEach(one -> keys.put(one, keying.of(one, book)));
        Map<Findings.Key, List<Finding>> known = known(keys);
        Map<Findings.Key, List<Finding>> fresh = new HashMap<>();
        List<List<Finding>> read = conversations.stream()
                .map(one -> read(one, book, keys.get(one), known, fresh))
                .toList();
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
        Map<Conversation, Keys> keys = new IdentityHashMap<>();
        var keying = new Keying();
        conversations.forEach(one -> keys.put(one, keying.of(one, book)));
        Map<Findings.Key, List<Finding>> known = known(keys);
        Map<Findings.Key, List<Finding>> fresh = new HashMap<>();
        Map<Conversation, List<Finding>> readable = new IdentityHashMap<>();
        for (Conversation one : conversations) {
            try {
                readable.put(one, read(one, book, keys.get(one), known, fresh));
            } catch (RuntimeException poison) {
                LOG.warn("Conversation {} cannot be read", one.id(), poison);
            }
        }
        findings.keep(fresh);
        return readable;
    }

    private List<Finding> read(
            Conversation conversation,
            PriceBook book,
            @Nullable Keys keys,
            Map<Findings.Key, List<Finding>> known,
            Map<Findings.Key, List<Finding>> fresh) {
        if (keys == null) {
            throw new IllegalStateException("no key for the conversation " + conversation.id());
        }
        List<Finding> remote = keys.remote() == null ? null : known.get(keys.remote());
        List<Finding> own = remote == null ? known.get(keys.own()) : remote;
        return own != null ? own : fresh.computeIfAbsent(keys.own(), k -> analyst.analyse(conversation, book));
    }

    private Map<Findings.Key, List<Finding>> known(Map<Conversation, Keys> keys) {
        return findings.known(keys.values().stream()
                .flatMap(both -> Stream.of(both.own(), both.remote()))
                .filter(key -> key != null)
                .toList());
    }

    /** Of one conversation: under the offline analyst's edition, and under the remote one's where there is one. */
    private record Keys(Findings.Key own, Findings.@Nullable Key remote) {}

    private final class Keying {

        private final TextKey own = new TextKey(analyst.edition());
        private final @Nullable TextKey remote =
                ahead.edition().map(TextKey::new).orElse(null);

        Keys of(Conversation conversation, PriceBook book) {
            return new Keys(own.of(conversation, book), remote == null ? null : remote.of(conversation, book));
        }
    }
}
