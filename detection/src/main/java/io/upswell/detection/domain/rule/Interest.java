package io.upswell.detection.domain.rule;

import io.upswell.detection.Conversation;
import io.upswell.detection.Evidence;
import io.upswell.detection.domain.FeatureVisit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that points to one product or plan lately. */
final class Interest {

    /**
     * What one conversation said about it.
     *
     * @param note what an upstream system wrote, {@code null} when it wrote nothing about it
     */
    record Asked(Conversation conversation, @Nullable String note, List<Evidence> quotes) {}

    private final int fewestVisits;
    private final List<Asked> asked = new ArrayList<>();
    private final List<FeatureVisit> visits = new ArrayList<>();

    /** @param fewestVisits so many are a reason by themselves */
    Interest(int fewestVisits) {
        this.fewestVisits = fewestVisits;
    }

    /** Conversations come latest first. */
    void add(Asked conversation) {
        asked.add(conversation);
    }

    void add(FeatureVisit visit) {
        visits.add(visit);
    }

    boolean holds() {
        return !asked.isEmpty() || visited();
    }

    boolean visited() {
        return visits.size() >= fewestVisits;
    }

    /** Each conversation is a source of its own, all visits together are another. */
    boolean severalSources() {
        return asked.size() + (visited() ? 1 : 0) > 1;
    }

    /** Conversations that asked for it. */
    int asks() {
        return asked.size();
    }

    @Nullable
    Asked latest() {
        return asked.isEmpty() ? null : asked.getFirst();
    }

    Instant occurredAt() {
        Asked latest = latest();
        return latest != null
                ? latest.conversation().occurredAt()
                : visits.stream()
                        .map(FeatureVisit::at)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
    }

    List<FeatureVisit> visits() {
        return visits;
    }

    /** Words first, the latest first; too few visits are no evidence. */
    List<Evidence> evidence(List<Evidence> ofVisits) {
        List<Evidence> all = new ArrayList<>();
        asked.forEach(conversation -> all.addAll(conversation.quotes()));
        if (visited()) {
            all.addAll(ofVisits);
        }
        return List.copyOf(all);
    }
}
