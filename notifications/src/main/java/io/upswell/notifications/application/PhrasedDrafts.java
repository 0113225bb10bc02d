package io.upswell.notifications.application;

import io.upswell.detection.Phrasing;
import io.upswell.detection.Viewer;
import io.upswell.opportunities.OpportunitySnapshot;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Has a language model phrase the draft, where the operator wants that; what the template makes stays the draft when it
 * does not answer. It is told what the draft itself may say of this one account, and nothing else.
 */
@Component
class PhrasedDrafts {

    private static final int LONGEST = 3000;
    private static final String TASK = """
            Rewrite a first draft of a letter from a customer success manager to a customer, so that it reads as if \
            written by hand: plain, warm, short (at most 120 words), present tense, no exclamation marks, no praise. \
            Keep the greeting, the name at the end and the question whether to meet. Say nothing that the material does \
            not say: no figure, product, date or promise of your own. Quote the customer verbatim or not at all. \
            Answer with the letter alone.""";

    private final OutreachDrafts drafts;
    private final Phrasing phrasing;
    private final boolean wanted;

    PhrasedDrafts(
            OutreachDrafts drafts,
            Phrasing phrasing,
            @Value("${upswell.outreach.phrasing:TEMPLATE}") OutreachPhrasing how) {
        this.drafts = drafts;
        this.phrasing = phrasing;
        this.wanted = how == OutreachPhrasing.MODEL;
    }

    /** Whether drafts are phrased at all, so that one has to wait for them. */
    boolean wanted() {
        return wanted;
    }

    /** What the template makes, at once. */
    String plain(OpportunitySnapshot opportunity, Viewer writer) {
        return drafts.draft(opportunity, writer);
    }

    /** Takes as long as the model does; not within a transaction. */
    String draft(OpportunitySnapshot opportunity, Viewer writer) {
        return phrased(opportunity, writer).orElseGet(() -> plain(opportunity, writer));
    }

    /** As {@link #draft}; empty when the model is not asked or does not answer. */
    Optional<String> phrased(OpportunitySnapshot opportunity, Viewer writer) {
        if (!wanted) {
            return Optional.empty();
        }
        String draft = plain(opportunity, writer);
        String known = new TreeMap<>(drafts.known(opportunity, writer))
                .entrySet().stream()
                        .map(fact -> "%s: %s".formatted(fact.getKey(), fact.getValue()))
                        .collect(Collectors.joining("\n"));
        return phrasing.phrase(TASK, "Known:\n%s\n\nDraft:\n%s".formatted(known, draft))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST);
    }
}
