package io.upswell.detection.adapter.openai;

import io.upswell.detection.Competitor;
import io.upswell.detection.Conversation;
import io.upswell.detection.Finding;
import io.upswell.detection.PriceBook;
import io.upswell.detection.domain.text.Mention;
import io.upswell.detection.domain.text.Speech;
import io.upswell.detection.domain.text.Utterance;
import io.upswell.detection.domain.text.Vocabulary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Believes a claim only as far as it can be checked: somebody on the customer's side says the quote here and now, word by
 * word, and the price book knows its subject. Place and wording are the conversation's, never the model's.
 */
final class Checking {

    private static final double LEAST = 0.5;

    private final Conversation conversation;
    private final PriceBook book;
    private final List<Utterance> said;

    Checking(Conversation conversation, PriceBook book) {
        this.conversation = conversation;
        this.book = book;
        this.said = Speech.of(conversation);
    }

    /** One finding for each kind and subject, the surest, in the order in which they were said. */
    List<Finding> findings(List<Claim> claims) {
        Map<String, Finding> surest = new HashMap<>();
        for (Claim claim : claims) {
            checked(claim)
                    .ifPresent(finding -> surest.merge(
                            claim.kind() + " " + finding.subject(),
                            finding,
                            (one, other) -> one.confidence() >= other.confidence() ? one : other));
        }
        return surest.values().stream()
                .sorted(Comparator.comparing(Finding::segment)
                        .thenComparing(Finding::start)
                        .thenComparing(Finding::type))
                .toList();
    }

    private Optional<Finding> checked(Claim claim) {
        if (!(claim.confidence() >= LEAST && claim.confidence() <= 1)) {
            return Optional.empty();
        }
        boolean aboutNothing = claim.kind() == Claim.Kind.expansion_mention;
        String subject = aboutNothing ? null : subject(claim);
        return subject == null && !aboutNothing ? Optional.empty() : place(claim, subject);
    }

    private @Nullable String subject(Claim claim) {
        Vocabulary vocabulary = Vocabulary.of(book);
        if (claim.kind() == Claim.Kind.feature_interest) {
            return vocabulary.subjectOf(claim.subject()).orElse(null);
        }
        return book.competitor(claim.subject())
                .map(Competitor::id)
                .or(() -> vocabulary.named(claim.subject()).stream()
                        .filter(mention -> mention.kind() == Mention.Kind.COMPETITOR_NAME)
                        .map(Mention::subject)
                        .findFirst())
                .orElse(null);
    }

    /** Where it is said first; only the spaces between words may differ. */
    private Optional<Finding> place(Claim claim, @Nullable String subject) {
        String words = Stream.of(claim.quote().strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+"));
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Pattern quote = Pattern.compile(words);
        for (int i = 0; i < conversation.segments().size(); i++) {
            Matcher found = quote.matcher(conversation.segments().get(i).text());
            while (found.find()) {
                if (isSaid(i, found.start(), found.end())) {
                    return Optional.of(new Finding(
                            claim.kind().type,
                            subject,
                            i,
                            found.start(),
                            found.end(),
                            found.group(),
                            claim.confidence(),
                            claim.kind() == Claim.Kind.churn_risk));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isSaid(int segment, int start, int end) {
        return said.stream().anyMatch(one -> one.segment() == segment && one.start() < end && start < one.end());
    }
}
