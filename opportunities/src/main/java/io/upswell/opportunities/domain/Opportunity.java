package io.upswell.opportunities.domain;

import io.upswell.detection.Json;
import io.upswell.detection.Occasion;
import io.upswell.detection.Refusal;
import io.upswell.detection.ResponseWorkflow;
import io.upswell.detection.SignalType;
import io.upswell.opportunities.Conclusion;
import io.upswell.opportunities.DismissReason;
import io.upswell.opportunities.HistoryEntry;
import io.upswell.opportunities.HistoryEvent;
import io.upswell.opportunities.OpportunityConcluded;
import io.upswell.opportunities.OpportunityDismissed;
import io.upswell.opportunities.OpportunityIdentified;
import io.upswell.opportunities.OpportunityOpened;
import io.upswell.opportunities.OpportunityQualified;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.OpportunityStatus;
import io.upswell.opportunities.Origin;
import io.upswell.opportunities.Qualification;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The one live expansion opportunity of an account (FR-2.1), or one that was. An episode lasts from its alert until all
 * signals are gone and something new begins; what only comes back belongs to it.
 */
@Table(schema = "opportunities", name = "expansion_opportunities")
public class Opportunity extends AbstractAggregateRoot<Opportunity> {

    @Id
    private UUID id;

    @Version
    private int version;

    private OpportunityStatus status;
    private String[] knownSignals = {};
    private boolean heldOut;
    private @Nullable Instant openedAt;
    private @Nullable String confirmedBy;
    private @Nullable DismissReason dismissReason;
    private @Nullable Conclusion concluded;
    private @Nullable Instant concludedAt;
    private long revision;

    @Embedded.Empty
    private Entry entry;

    @Embedded.Empty
    private Hearing hearing;

    @Embedded.Empty
    private Episode episode = Episode.NONE;

    @Embedded.Empty
    private Sleep sleep = Sleep.NONE;

    @Embedded.Nullable
    private @Nullable Decision decision;

    @Embedded.Nullable(prefix = "qualified_")
    private @Nullable Qualification qualification;

    /** As PRD 4.1 has it. */
    private Json metadata = new Json("{}");

    /** The assessment as it is kept. */
    private Json snapshot = new Json("{}");

    @Transient
    private Assessment assessment;

    @Transient
    private final Chronicle chronicle = new Chronicle();

    @PersistenceCreator
    @SuppressWarnings("NullAway.Init")
    private Opportunity() {}

    /** Not worth an alert yet, and open to be {@link #observe observed}. */
    @SuppressWarnings("NullAway.Init")
    private Opportunity(Observation first) {
        id = UUID.randomUUID();
        status = OpportunityStatus.SUGGESTED;
        take(first);
    }

    public static Opportunity of(Observation first) {
        return new Opportunity(first);
    }

    public boolean hasHeard(Observation observation) {
        return !observation.isLaterThan(hearing.heardAt(), hearing.scanNumber());
    }

    /** The first look at it: alerts when it is worth one. */
    public Optional<Task> introduce(ResponseWorkflow workflow, LocalDate today) {
        revision++;
        return alert(workflow, today, true, hearing.detectedAt());
    }

    /**
     * Takes in what a later scan saw. While a person has put it off or has given it to Sales, it follows silently.
     *
     * @return the task of this episode, to add when there is none yet
     */
    public Optional<Task> observe(Observation seen, ResponseWorkflow workflow, LocalDate today) {
        Assessment before = assessment;
        boolean newType = !knows(seen);
        take(seen);
        boolean changed = !before.saysTheSameAs(assessment);
        boolean higher = sleep.isShakenBy(entry.band());
        boolean awakes = status == OpportunityStatus.SNOOZED && (newType || higher || isDueOn(today));
        if (awakes) {
            awake();
            happened(HistoryEvent.WOKEN, newType || higher ? Origin.SCAN : Origin.CALENDAR, seen.at());
        }
        if (changed || awakes) {
            revision++;
        }
        if (changed && episode.isAlerted()) {
            happened(HistoryEvent.CHANGED, Origin.SCAN, seen.at());
        }
        return status.undecided() ? alert(workflow, today, changed || awakes, seen.at()) : Optional.empty();
    }

    private Optional<Task> alert(ResponseWorkflow workflow, LocalDate today, boolean changed, Instant at) {
        Occasion occasion = assessment.occasion();
        boolean begins = !episode.isAlerted() && workflow.detects(occasion);
        boolean opens = status == OpportunityStatus.SUGGESTED && workflow.opens(occasion);
        if (begins) {
            episode = episode.next(hearing.detectedAt());
            happened(HistoryEvent.ALERTED, Origin.SCAN, at);
        }
        if (opens) {
            open(at);
            happened(HistoryEvent.OPENED, Origin.SCAN, at);
        }
        if (episode.identifiedAt() != null && (begins || opens || changed)) {
            registerEvent(new OpportunityIdentified(view(), at));
        }
        if (opens) {
            registerEvent(new OpportunityOpened(view(), null, at));
        }
        Optional<Task> task = episode.isAlerted()
                ? workflow.task(occasion).map(step -> Task.of(step, this, today))
                : Optional.empty();
        if (opens && workflow.qualifies(occasion)) {
            qualify(Decision.ofTheWorkflow(at), null);
        }
        return task;
    }

    /**
     * Takes in how it ended in Sales.
     *
     * @return whether that says anything new
     */
    public boolean conclude(OpportunityConcluded end) {
        Instant at = end.concludedAt().truncatedTo(ChronoUnit.MICROS);
        boolean news = concludedAt == null || at.isAfter(concludedAt);
        if (status != OpportunityStatus.QUALIFIED || !news) {
            return false;
        }
        concluded = end.conclusion();
        concludedAt = at;
        revision++;
        var event = end.conclusion() == Conclusion.WON ? HistoryEvent.WON : HistoryEvent.LOST;
        chronicle.concluded(id, event, end);
        return true;
    }

    /** Whether the account may have another one: it was dismissed, or Sales has won or lost it. */
    public boolean closed() {
        return status == OpportunityStatus.DISMISSED || concluded != null;
    }

    /** Whether what was seen after its end is more: a new signal type, a higher band or a new episode. */
    public boolean isExceededBy(Observation seen) {
        Assessment now = seen.assessment();
        return now.band().isAbove(entry.band())
                || !knows(seen)
                || episode.isOverWith(seen) && !now.signals().isEmpty();
    }

    /** Leaves it as it ended; only what is older than this is old news from now on. */
    public void hear(Observation seen) {
        hearing = hearing.hear(seen);
        episode = episode.hear(seen);
    }

    /** Creates the record, or confirms the one that the score opened; once confirmed it stays as it is. */
    public void create(Decision by, Clock clock) {
        refuseWhenDecided(clock);
        if (status == OpportunityStatus.OPEN && confirmedBy != null) {
            return;
        }
        revision++;
        confirm(by);
    }

    private void confirm(Decision by) {
        sleep = Sleep.NONE;
        confirmedBy = by.decidedByName();
        open(by.decidedAt());
        chronicle.did(id, HistoryEvent.CONFIRMED, by, by.note());
        registerEvent(new OpportunityOpened(view(), by.decidedByName(), by.decidedAt()));
    }

    /**
     * Who qualifies what nobody has confirmed confirms it with that.
     *
     * @param found out about the customer, {@code null} when the CSM went without the checklist
     * @throws Refusal.BadRequest when the close date has passed or the amount is below nothing
     */
    public void qualify(Decision by, @Nullable Qualification found, Clock clock) {
        refuseWhenDecided(clock);
        if (found != null) {
            found.check(LocalDate.now(clock));
        }
        if (confirmedBy == null || openedAt == null) {
            revision++;
            confirm(by);
        }
        qualify(by, found);
    }

    /** A revision of its own, since who heard of the confirmation is to hear of this as well. */
    private void qualify(Decision by, @Nullable Qualification found) {
        revision++;
        qualification = Qualification.NOTHING_KNOWN.equals(found) ? null : found;
        decide(OpportunityStatus.QUALIFIED, by);
        chronicle.did(id, HistoryEvent.QUALIFIED, by, by.note());
        registerEvent(new OpportunityQualified(view(), by.decidedBy(), by.decidedByName(), by.note(), by.decidedAt()));
    }

    public void dismiss(Decision by, DismissReason reason, Clock clock) {
        refuseWhenDecided(clock);
        revision++;
        dismissReason = reason;
        decide(OpportunityStatus.DISMISSED, by);
        String why = reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        chronicle.did(id, HistoryEvent.DISMISSED, by, by.note() == null ? why : why + ": " + by.note());
        registerEvent(new OpportunityDismissed(view(), reason, by.note(), by.decidedByName(), by.decidedAt()));
    }

    private void decide(OpportunityStatus status, Decision by) {
        this.status = status;
        sleep = Sleep.NONE;
        decision = by;
    }

    /** @throws Refusal.BadRequest when the date is not after today */
    public void snooze(Decision by, LocalDate until, Clock clock) {
        refuseWhenDecided(clock);
        if (!until.isAfter(LocalDate.now(clock))) {
            throw new Refusal.BadRequest("%s is not after today: name a later day.".formatted(until));
        }
        revision++;
        status = OpportunityStatus.SNOOZED;
        sleep = new Sleep(until, entry.band());
        chronicle.did(id, HistoryEvent.SNOOZED, by, Sleep.told(until));
        if (episode.identifiedAt() != null) {
            registerEvent(new OpportunityIdentified(view(), clock.instant()));
        }
    }

    /**
     * Takes a dismissal or a snooze back, or ends a snooze whose day has come.
     *
     * @param by {@code null} when it is the day
     * @throws Refusal.Conflict when it is with Sales
     */
    public Optional<Task> wake(@Nullable Decision by, ResponseWorkflow workflow, Clock clock) {
        if (status == OpportunityStatus.QUALIFIED) {
            refuseWhenDecided(clock);
        }
        if (status.undecided()) {
            return Optional.empty();
        }
        awake();
        if (by == null) {
            happened(HistoryEvent.WOKEN, Origin.CALENDAR, clock.instant());
        } else {
            chronicle.did(id, HistoryEvent.REOPENED, by, by.note());
        }
        revision++;
        return alert(workflow, LocalDate.now(clock), true, clock.instant());
    }

    private void awake() {
        status = openedAt == null ? OpportunityStatus.SUGGESTED : OpportunityStatus.OPEN;
        sleep = Sleep.NONE;
        dismissReason = null;
        decision = null;
    }

    private void happened(HistoryEvent event, Origin origin, Instant at) {
        chronicle.happened(id, event, origin, at, Chronicle.gist(assessment));
    }

    /** What has happened since it was read; told once. */
    public List<HistoryEntry> news() {
        return chronicle.tell();
    }

    private void open(Instant at) {
        status = OpportunityStatus.OPEN;
        openedAt = openedAt == null ? at : openedAt;
    }

    public boolean isDueOn(LocalDate today) {
        return sleep.isOverOn(today);
    }

    private void refuseWhenDecided(Clock clock) {
        if (decision != null && !status.undecided()) {
            String verb = status == OpportunityStatus.QUALIFIED ? "qualified" : "dismissed";
            throw new Refusal.Conflict(decision.told(verb, LocalDate.now(clock), clock.getZone()));
        }
    }

    private void take(Observation seen) {
        restore(seen.assessment());
        entry = Entry.of(assessment);
        hearing = Hearing.of(seen);
        episode = episode.hear(seen);
        var known = new TreeSet<>(Arrays.asList(knownSignals));
        assessment.types().forEach(type -> known.add(type.key()));
        knownSignals = known.toArray(String[]::new);
    }

    private boolean knows(Observation seen) {
        var known = Arrays.asList(knownSignals);
        return seen.assessment().types().stream().map(SignalType::key).allMatch(known::contains);
    }

    /** As it stands, for screens and events. */
    public OpportunitySnapshot view() {
        boolean qualified = status == OpportunityStatus.QUALIFIED;
        return new OpportunitySnapshot(
                id,
                assessment.account(),
                status,
                assessment.signals(),
                assessment.score(),
                entry.band(),
                assessment.value(),
                assessment.type(),
                assessment.suggestedProducts(),
                assessment.recommendedApproach(),
                episode.identifiedAt(),
                hearing.detectedAt(),
                revision,
                confirmedBy,
                qualified && decision != null ? decision.decidedBy() : null,
                qualified && decision != null ? decision.decidedAt() : null,
                decision == null ? null : decision.note(),
                dismissReason,
                sleep.snoozedUntil(),
                assessment.plays(),
                qualified ? qualification : null,
                concluded);
    }

    public UUID id() {
        return id;
    }

    public String accountId() {
        return entry.accountId();
    }

    public OpportunityStatus status() {
        return status;
    }

    /** Says whether the holdout leaves its alerts out. */
    public void holdOut(boolean held) {
        heldOut = held;
    }

    /** Whether only those who lead see it: a CSM who did would act on it. */
    public boolean isHidden() {
        return heldOut && status != OpportunityStatus.QUALIFIED;
    }

    int episode() {
        return episode.episode();
    }

    public Assessment assessment() {
        return assessment;
    }

    /** What {@link #keep} kept. */
    public Json snapshot() {
        return snapshot;
    }

    public void keep(Json snapshot, Json metadata) {
        this.snapshot = snapshot;
        this.metadata = metadata;
    }

    public final void restore(Assessment assessment) {
        this.assessment = assessment;
    }
}
