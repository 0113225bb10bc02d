package io.upswell.opportunities.domain;

import io.upswell.detection.Refusal;
import io.upswell.opportunities.Conclusion;
import io.upswell.opportunities.DismissReason;
import io.upswell.opportunities.OpportunityConcluded;
import io.upswell.opportunities.OpportunityStatus;
import io.upswell.opportunities.Qualification;
import io.upswell.opportunities.ScoreBand;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * What people, the score and Sales have made of an opportunity so far. Each step gives the standing after it; whether
 * the step may be taken, asks {@link #refuseWhenDecided}.
 *
 * @param openedAt when the record came to be, {@code null} while nobody needed one
 * @param confirmedBy display name of who created or confirmed the record
 * @param decision of the person or workflow that qualified or dismissed it; {@code null} while undecided or put off
 * @param qualification the checklist, {@code null} when it was left empty
 * @param concluded how it ended in Sales; the status stays QUALIFIED
 */
record Standing(
        OpportunityStatus status,
        @Nullable Instant openedAt,
        @Nullable String confirmedBy,
        @Nullable DismissReason dismissReason,
        @Nullable Conclusion concluded,
        @Nullable Instant concludedAt,
        @Embedded.Empty Sleep sleep,
        @Embedded.Nullable @Nullable Decision decision,
        @Embedded.Nullable(prefix = "qualified_") @Nullable Qualification qualification) {

    static final Standing SUGGESTED =
            new Standing(OpportunityStatus.SUGGESTED, null, null, null, null, null, Sleep.NONE, null, null);

    /** The record exists; one that did keeps its date. */
    Standing opened(Instant at) {
        return with(OpportunityStatus.OPEN, openedAt == null ? at : openedAt, confirmedBy, sleep);
    }

    Standing confirmed(Decision by) {
        return with(status, openedAt, by.decidedByName(), Sleep.NONE).opened(by.decidedAt());
    }

    Standing qualified(Decision by, @Nullable Qualification found) {
        return new Standing(
                OpportunityStatus.QUALIFIED,
                openedAt,
                confirmedBy,
                dismissReason,
                concluded,
                concludedAt,
                Sleep.NONE,
                by,
                Qualification.NOTHING_KNOWN.equals(found) ? null : found);
    }

    Standing dismissed(Decision by, DismissReason reason) {
        return new Standing(
                OpportunityStatus.DISMISSED,
                openedAt,
                confirmedBy,
                reason,
                concluded,
                concludedAt,
                Sleep.NONE,
                by,
                qualification);
    }

    /** @throws Refusal.BadRequest when the date is not after today */
    Standing snoozed(LocalDate until, ScoreBand band, LocalDate today) {
        if (!until.isAfter(today)) {
            throw new Refusal.BadRequest("%s is not after today: name a later day.".formatted(until));
        }
        return with(OpportunityStatus.SNOOZED, openedAt, confirmedBy, new Sleep(until, band));
    }

    /** To be decided, as before it was dismissed or put off. */
    Standing awake() {
        return new Standing(
                openedAt == null ? OpportunityStatus.SUGGESTED : OpportunityStatus.OPEN,
                openedAt,
                confirmedBy,
                null,
                concluded,
                concludedAt,
                Sleep.NONE,
                null,
                qualification);
    }

    Standing concluded(OpportunityConcluded end) {
        return new Standing(
                status,
                openedAt,
                confirmedBy,
                dismissReason,
                end.conclusion(),
                kept(end),
                sleep,
                decision,
                qualification);
    }

    private Standing with(
            OpportunityStatus status, @Nullable Instant openedAt, @Nullable String confirmedBy, Sleep sleep) {
        return new Standing(
                status, openedAt, confirmedBy, dismissReason, concluded, concludedAt, sleep, decision, qualification);
    }

    private static Instant kept(OpportunityConcluded end) {
        return end.concludedAt().truncatedTo(ChronoUnit.MICROS);
    }

    boolean is(OpportunityStatus asked) {
        return status == asked;
    }

    /** Whether a person has created or confirmed the record. */
    boolean isConfirmed() {
        return confirmedBy != null && openedAt != null;
    }

    /** Whether the account may have another one: it was dismissed, or Sales has won or lost it. */
    boolean closed() {
        return status == OpportunityStatus.DISMISSED || concluded != null;
    }

    /** Whether Sales has it and has said nothing later. */
    boolean isConcludedAnewBy(OpportunityConcluded end) {
        return status == OpportunityStatus.QUALIFIED
                && (concludedAt == null || kept(end).isAfter(concludedAt));
    }

    /** @throws Refusal.Conflict who decided and when, unless it is undecided or put off */
    void refuseWhenDecided(Clock clock) {
        if (decision != null && !status.undecided()) {
            String verb = status == OpportunityStatus.QUALIFIED ? "qualified" : "dismissed";
            throw new Refusal.Conflict(decision.told(verb, LocalDate.now(clock), clock.getZone()));
        }
    }
}
