package io.upswell.analytics.domain;

import io.upswell.detection.Signal;
import io.upswell.opportunities.DismissReason;
import io.upswell.opportunities.OpportunitySnapshot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One opportunity of an account. Of every instant the earliest wins, of every description the newest revision, of every
 * forecast the oldest: so neither the order of events matters nor how often one comes.
 *
 * @param revision of the newest snapshot, which the profile and the estimate come from
 * @param estimated ARR per year
 * @param firstRevision of the oldest snapshot, which the score comes from: what was foretold when it was first told
 * @param score composite, 0 to 1
 * @param signs every signal that ever belonged to it
 * @param booked the amount of the latest word that it is won
 * @param dueAt until when the rep should have answered
 * @param dismissReason of the earliest dismissal
 */
public record Chapter(
        UUID opportunity,
        long revision,
        Profile profile,
        @Nullable BigDecimal estimated,
        long firstRevision,
        double score,
        Map<Milestone, Instant> at,
        Map<UUID, Sign> signs,
        @Nullable BigDecimal booked,
        @Nullable Instant bookedAt,
        @Nullable Instant dueAt,
        @Nullable DismissReason dismissReason) {

    public Chapter {
        at = Collections.unmodifiableMap(new TreeMap<>(at));
        signs = Collections.unmodifiableMap(new TreeMap<>(signs));
    }

    /** The first word of it. */
    static Chapter of(OpportunitySnapshot first) {
        return new Chapter(
                first.id(),
                first.revision(),
                Profile.of(first.account()),
                first.value().annual(),
                first.revision(),
                first.score().composite(),
                Map.of(Milestone.DETECTED, first.detectedAt()),
                signs(Map.of(), first),
                null,
                null,
                null,
                null);
    }

    /** What is told now, on top of what was known before. */
    Chapter told(OpportunitySnapshot now) {
        boolean newest = now.revision() > revision;
        boolean oldest = now.revision() < firstRevision;
        return new Chapter(
                        opportunity,
                        Math.max(revision, now.revision()),
                        newest ? Profile.of(now.account()) : profile,
                        newest ? now.value().annual() : estimated,
                        Math.min(firstRevision, now.revision()),
                        oldest ? now.score().composite() : score,
                        at,
                        signs(signs, now),
                        booked,
                        bookedAt,
                        dueAt,
                        dismissReason)
                .reached(Milestone.DETECTED, now.detectedAt());
    }

    private static Map<UUID, Sign> signs(Map<UUID, Sign> known, OpportunitySnapshot now) {
        Map<UUID, Sign> all = new TreeMap<>(known);
        for (Signal signal : now.signals()) {
            all.merge(signal.id(), Sign.of(signal, now.detectedAt()), Sign::earlier);
        }
        return all;
    }

    Chapter reached(Milestone milestone, Instant when) {
        Map<Milestone, Instant> all = new TreeMap<>(at);
        all.merge(milestone, when, Chapter::earlier);
        return with(all, booked, bookedAt, dueAt, dismissReason);
    }

    Chapter won(@Nullable BigDecimal amount, Instant when) {
        boolean later = bookedAt == null || when.isAfter(bookedAt);
        return with(at, later ? amount : booked, later ? when : bookedAt, dueAt, dismissReason);
    }

    Chapter due(@Nullable Instant until) {
        boolean earlier = until != null && (dueAt == null || until.isBefore(dueAt));
        return with(at, booked, bookedAt, earlier ? until : dueAt, dismissReason);
    }

    /** The reason of the earliest dismissal; call it before {@link #reached}. */
    Chapter dismissed(DismissReason reason, Instant when) {
        Instant known = at.get(Milestone.DISMISSED);
        boolean first = known == null || when.isBefore(known);
        return with(at, booked, bookedAt, dueAt, first ? reason : dismissReason);
    }

    private Chapter with(
            Map<Milestone, Instant> at,
            @Nullable BigDecimal booked,
            @Nullable Instant bookedAt,
            @Nullable Instant dueAt,
            @Nullable DismissReason reason) {
        return new Chapter(
                opportunity,
                revision,
                profile,
                estimated,
                firstRevision,
                score,
                at,
                signs,
                booked,
                bookedAt,
                dueAt,
                reason);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
