package io.upswell.opportunities.domain;

import io.upswell.opportunities.DismissReason;
import io.upswell.opportunities.HistoryEntry;
import io.upswell.opportunities.HistoryEvent;
import io.upswell.opportunities.OpportunityConcluded;
import io.upswell.opportunities.Origin;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has happened to one opportunity since it was read, to be kept when it is saved. */
final class Chronicle {

    private final List<HistoryEntry> entries = new ArrayList<>();

    /** A person did it. */
    void did(UUID opportunity, HistoryEvent event, Decision by, @Nullable String detail) {
        entries.add(new HistoryEntry(
                opportunity,
                by.decidedAt(),
                event,
                Objects.requireNonNullElse(by.decidedFrom(), Origin.UI),
                by.decidedBy(),
                by.decidedByName(),
                detail));
    }

    void dismissed(UUID opportunity, Decision by, DismissReason reason) {
        String why = reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        did(opportunity, HistoryEvent.DISMISSED, by, by.note() == null ? why : why + ": " + by.note());
    }

    /** Sales did it. */
    void concluded(UUID opportunity, HistoryEvent event, OpportunityConcluded end) {
        Instant kept = end.concludedAt().truncatedTo(ChronoUnit.MICROS);
        entries.add(new HistoryEntry(opportunity, kept, event, Origin.SALES, null, end.concludedBy(), end.detail()));
    }

    /** It came about. */
    void happened(UUID opportunity, HistoryEvent event, Origin origin, Instant at, @Nullable String detail) {
        Instant kept = at.truncatedTo(ChronoUnit.MICROS);
        entries.add(new HistoryEntry(opportunity, kept, event, origin, null, null, detail));
    }

    List<HistoryEntry> tell() {
        List<HistoryEntry> told = List.copyOf(entries);
        entries.clear();
        return told;
    }

    /** Such as "Score 0.803, usage limit approaching and feature interest". */
    static String gist(Assessment assessment) {
        String types = Wording.list(assessment.types().stream()
                .map(type -> type.label().toLowerCase(Locale.ROOT).replace("api", "API"))
                .toList());
        return String.format(
                Locale.US,
                "Score %.3f, %s",
                Math.floor(assessment.score().composite() * 1000) / 1000,
                types.isEmpty() ? "no signal" : types);
    }
}
