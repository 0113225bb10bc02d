package io.upswell.notifications.domain;

import io.upswell.notifications.domain.Alert.Note;
import io.upswell.notifications.domain.Alert.Note.Mood;
import io.upswell.opportunities.DismissReason;
import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.ScoreBand;
import io.upswell.saleshandoff.PipelineStage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who did what with an opportunity, in a sentence or two. */
final class Outcomes {

    private Outcomes() {}

    static Optional<Note> note(Story story, Wording words) {
        OpportunitySnapshot opportunity = story.opportunity();
        return switch (opportunity.status()) {
            case SUGGESTED -> Optional.empty();
            case OPEN -> Optional.ofNullable(opportunity.confirmedBy()).map(by -> confirmed(story, by, words));
            case QUALIFIED -> Optional.of(qualified(story, words));
            case SNOOZED ->
                Optional.of(new Note(
                        Mood.OPEN,
                        opportunity.snoozedUntil() == null
                                ? "Snoozed."
                                : titled(snoozed(opportunity.snoozedUntil())) + ".",
                        null));
            case DISMISSED -> Optional.of(dismissed(story, words));
        };
    }

    static String snoozed(LocalDate until) {
        return until.equals(OpportunityDesk.SOMETHING_CHANGES)
                ? "snoozed until something changes"
                : "snoozed until " + Wording.day(until);
    }

    private static String titled(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Note confirmed(Story story, String by, Wording words) {
        Decision decision = story.confirmed();
        Instant at = decision != null && decision.by().equals(by) ? decision.at() : null;
        String headsUp = story.opportunity().band() == ScoreBand.HIGH
                        && story.opportunity().account().salesRep() != null
                ? "Not yet qualified, Sales has a heads-up only."
                : "Not yet qualified.";
        return new Note(
                Mood.DONE,
                "Opportunity confirmed by %s%s.\n%s".formatted(Wording.first(by), time(story, at, words), headsUp),
                null);
    }

    private static Note qualified(Story story, Wording words) {
        OpportunitySnapshot opportunity = story.opportunity();
        Decision decision = story.qualified();
        String by = decision != null
                ? Wording.first(decision.by())
                : opportunity.qualifiedBy() == null ? "a colleague" : words.firstName(opportunity.qualifiedBy());
        Instant at = decision != null ? decision.at() : opportunity.qualifiedAt();
        String note = decision != null && decision.note() != null ? decision.note() : opportunity.note();
        return new Note(
                Mood.DONE, "Qualified by %s%s.%s".formatted(by, time(story, at, words), whereNow(story, words)), note);
    }

    private static String whereNow(Story story, Wording words) {
        Handover handover = story.handover();
        if (handover == null) {
            return "";
        }
        if (handover.rep() == null) {
            return " No sales rep found yet.";
        }
        String rep = words.firstName(handover.rep());
        return switch (handover.stage()) {
            case REQUESTED ->
                handover.dueAt() == null
                        ? " With %s.".formatted(rep)
                        : " With %s until %s.".formatted(rep, words.dayTime(handover.dueAt()));
            case ACCEPTED -> " %s has accepted.".formatted(rep);
            default -> " With %s: %s.".formatted(rep, stage(handover));
        };
    }

    /** Such as "declined (no capacity)". */
    static String stage(Handover handover) {
        String word = handover.stage() == PipelineStage.REJECTED
                ? "declined"
                : handover.stage().name().toLowerCase(Locale.ROOT);
        boolean ended = handover.stage() == PipelineStage.REJECTED || handover.stage() == PipelineStage.LOST;
        return ended && handover.lostReason() != null ? "%s (%s)".formatted(word, handover.lostReason()) : word;
    }

    private static Note dismissed(Story story, Wording words) {
        Decision decision = story.dismissed();
        DismissReason reason = decision != null ? decision.reason() : null;
        return new Note(
                Mood.CLOSED,
                "Dismissed%s%s%s."
                        .formatted(
                                decision == null ? "" : " by " + Wording.first(decision.by()),
                                decision == null ? "" : time(story, decision.at(), words),
                                words(
                                        reason != null
                                                ? reason
                                                : story.opportunity().dismissReason())),
                decision != null && decision.note() != null
                        ? decision.note()
                        : story.opportunity().note());
    }

    private static String words(@Nullable DismissReason reason) {
        return reason == null
                ? ""
                : ": " + reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String time(Story story, @Nullable Instant at, Wording words) {
        if (at == null) {
            return "";
        }
        Instant alerted = story.opportunity().identifiedAt();
        return " · " + words.when(at, alerted == null ? story.opportunity().detectedAt() : alerted);
    }
}
