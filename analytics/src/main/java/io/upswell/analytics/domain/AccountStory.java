package io.upswell.analytics.domain;

import io.upswell.detection.ManualIdentificationRecorded;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalDetected;
import io.upswell.opportunities.OpportunityDismissed;
import io.upswell.opportunities.OpportunityIdentified;
import io.upswell.opportunities.OpportunityOpened;
import io.upswell.opportunities.OpportunityQualified;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.OpportunityStatus;
import io.upswell.saleshandoff.CrmOpportunityFound;
import io.upswell.saleshandoff.HandoffCompleted;
import io.upswell.saleshandoff.HandoffRequested;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.PipelineStageReached;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All that was ever told of one account, folded event by event. The same events in any order, however often, tell the
 * same story.
 *
 * @param profile as the newest scan that saw a signal knew the account, {@code null} while none did
 * @param signs by signal, as scans told them
 * @param chapters by opportunity
 * @param found who found out without Upswell
 */
public record AccountStory(
        String account,
        @Nullable Profile profile,
        @Nullable Instant profiledAt,
        long scanNumber,
        Map<UUID, Sign> signs,
        Map<UUID, Chapter> chapters,
        Set<Identification> found) {

    public AccountStory {
        signs = Collections.unmodifiableMap(new TreeMap<>(signs));
        chapters = Collections.unmodifiableMap(new TreeMap<>(chapters));
        found = Collections.unmodifiableSet(new TreeSet<>(found));
    }

    public static AccountStory of(String account) {
        return new AccountStory(account, null, null, 0, Map.of(), Map.of(), Set.of());
    }

    /** @throws IllegalArgumentException for an event that this module does not listen to */
    public AccountStory after(Object event) {
        return switch (event) {
            case SignalDetected e -> detected(e);
            case ManualIdentificationRecorded e ->
                found(new Identification(e.date(), Identification.Source.MANUAL, e.by()));
            case CrmOpportunityFound e ->
                found(new Identification(
                        LocalDate.ofInstant(e.createdAt(), ZoneOffset.UTC), Identification.Source.CRM, e.crm()));
            case OpportunityIdentified e -> identified(e);
            case OpportunityOpened e -> opened(e);
            case OpportunityQualified e ->
                touched(e.opportunity(), e.at(), chapter -> chapter.reached(Milestone.QUALIFIED, e.at()));
            case OpportunityDismissed e ->
                touched(
                        e.opportunity(),
                        e.at(),
                        chapter -> chapter.dismissed(e.reason(), e.at()).reached(Milestone.DISMISSED, e.at()));
            case HandoffRequested e ->
                told(
                        e.handoff().opportunity(),
                        chapter -> chapter.due(e.handoff().dueAt()).reached(Milestone.HANDED_OFF, e.at()));
            // Completed means accepted; the stage itself says when, and the earlier of both counts.
            case HandoffCompleted e ->
                told(e.handoff().opportunity(), chapter -> chapter.reached(Milestone.ACCEPTED, e.at()));
            case PipelineStageReached e -> told(e.handoff().opportunity(), chapter -> staged(chapter, e));
            default -> throw new IllegalArgumentException("Nothing is told of " + event.getClass());
        };
    }

    private AccountStory detected(SignalDetected event) {
        if (event.signals().isEmpty()) {
            return this;
        }
        Map<UUID, Sign> all = new TreeMap<>(signs);
        for (Signal signal : event.signals()) {
            all.merge(signal.id(), Sign.of(signal, event.detectedAt()), Sign::earlier);
        }
        int order = profiledAt == null ? 1 : event.detectedAt().compareTo(profiledAt);
        boolean newest = order > 0 || order == 0 && event.scanNumber() > scanNumber;
        return new AccountStory(
                account,
                newest ? Profile.of(event.account()) : profile,
                newest ? event.detectedAt() : profiledAt,
                newest ? event.scanNumber() : scanNumber,
                all,
                chapters,
                found);
    }

    private AccountStory identified(OpportunityIdentified event) {
        AccountStory alerted = told(event.opportunity(), chapter -> chapter.reached(Milestone.ALERTED, event.at()));
        return event.opportunity().status() == OpportunityStatus.SNOOZED
                ? alerted.touched(event.opportunity(), event.at(), UnaryOperator.identity())
                : alerted;
    }

    /** A score that opened it by itself is nobody's touch. */
    private AccountStory opened(OpportunityOpened event) {
        UnaryOperator<Chapter> opens = chapter -> chapter.reached(Milestone.OPENED, event.at());
        return event.by() == null ? told(event.opportunity(), opens) : touched(event.opportunity(), event.at(), opens);
    }

    private static Chapter staged(Chapter chapter, PipelineStageReached event) {
        Chapter reached = chapter.reached(Milestone.of(event.stage()), event.at());
        return event.stage() == PipelineStage.WON ? reached.won(event.handoff().amount(), event.at()) : reached;
    }

    private AccountStory touched(OpportunitySnapshot opportunity, Instant at, UnaryOperator<Chapter> change) {
        return told(opportunity, chapter -> change.apply(chapter).reached(Milestone.TOUCHED, at));
    }

    private AccountStory told(OpportunitySnapshot opportunity, UnaryOperator<Chapter> change) {
        Map<UUID, Chapter> all = new TreeMap<>(chapters);
        Chapter known = all.get(opportunity.id());
        all.put(opportunity.id(), change.apply(known == null ? Chapter.of(opportunity) : known.told(opportunity)));
        return new AccountStory(account, profile, profiledAt, scanNumber, signs, all, found);
    }

    private AccountStory found(Identification identification) {
        Set<Identification> all = new TreeSet<>(found);
        all.add(identification);
        return new AccountStory(account, profile, profiledAt, scanNumber, signs, chapters, all);
    }
}
