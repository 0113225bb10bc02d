package io.upswell.detection.adapter.text;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Conversation;
import io.upswell.detection.Finding;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.rule.Holdings;
import io.upswell.detection.domain.text.Line;
import io.upswell.detection.domain.text.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A labelled conversation of a world, with what its account owns. */
record Talk(
        World world, Conversation conversation, @Nullable String plan, Set<String> products, List<Label> labels) {

    /** @param at offset in the segment's text of the last character of the sentence that shows it; −1 if unknown */
    record Label(SignalType type, @Nullable String subject, int segment, int at, boolean churnRisk) {

        boolean agrees(Finding finding) {
            return type == finding.type()
                    && churnRisk == finding.churnRisk()
                    && Objects.equals(subject, finding.subject());
        }
    }

    List<Line> lines() {
        return Line.of(conversation, Vocabulary.of(world.book()));
    }

    /** Whether the other one, which says nothing, could be a part of the same conversation. */
    boolean canStandBeside(Talk other) {
        return other != this
                && other.labels.isEmpty()
                && other.conversation.channel().equals(conversation.channel());
    }

    /** Ids of what the account owns already, of all that the price book sells. */
    List<String> owned() {
        var holdings = new Holdings(account(), world.book());
        return Offer.of(world.book()).things().stream()
                .map(Offer.Thing::subject)
                .filter(subject -> holdings.owns(subject) == Holdings.Owned.YES)
                .toList();
    }

    boolean isRight(Finding finding) {
        return labels.stream().anyMatch(label -> label.agrees(finding));
    }

    /** Without those in what the account owns already. */
    List<Finding> unowned(List<Finding> findings) {
        return new Holdings(account(), world.book()).unowned(findings);
    }

    private AccountSnapshot account() {
        return new AccountSnapshot(
                "acc",
                "",
                null,
                "USD",
                plan,
                null,
                List.copyOf(products),
                null,
                0,
                Map.of(),
                null,
                null,
                null,
                null,
                null);
    }
}
