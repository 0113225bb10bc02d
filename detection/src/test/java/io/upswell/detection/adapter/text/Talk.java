package io.upswell.detection.adapter.text;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Conversation;
import io.upswell.detection.Finding;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.rule.Holdings;
import java.util.ArrayList;
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

    boolean isRight(Finding finding) {
        return labels.stream().anyMatch(label -> label.agrees(finding));
    }

    List<Finding> unownedOrRisk(List<Finding> findings) {
        List<Finding> all = new ArrayList<>(unowned(findings));
        findings.stream().filter(Finding::churnRisk).forEach(all::add);
        return all;
    }

    /** Without those in what the account owns already. */
    List<Finding> unowned(List<Finding> findings) {
        var account = new AccountSnapshot(
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
        return new Holdings(account, world.book()).unowned(findings);
    }
}
