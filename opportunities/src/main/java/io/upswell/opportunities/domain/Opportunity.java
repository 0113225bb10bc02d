package io.upswell.opportunities.domain;

import io.upswell.detection.Json;
import io.upswell.detection.Occasion;
import io.upswell.detection.Refusal;
import io.upswell.detection.ResponseWorkflow;
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
import java.util.List;
import java.util.Optional;
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

    private boolean heldOut;
    private long revision;

    @Embedded.Empty
    private Entry entry;

    @Embedded.Empty
    private Attention attention;

    @Embedded.Empty
    private Standing standing = Standing.SUGGESTED;

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
        attention = Attention.of(first);
        assess(first.assessment());
    }

    public static Opportunity of(Observation first) {
        return new Opportunity(first);
    }

    public boolean hasHeard(Observation observation) {
        return attention.hasHeard(observation);
    }

    /** The first look at it: alerts when it is worth one. */
    public Optional<Task> introduce(ResponseWorkflow workflow, LocalDate today) {
        revision++;
        return alert(workflow, today, true, attention.hearing().detectedAt());
    }

    /**
     * Takes in what a later scan saw. While a person has put it off or has given it to Sales, it follows silently.
     *
     * @return the task of this episode, to add when there is none yet
     */
    public Optional<Task> observe(Observation seen, ResponseWorkflow workflow, LocalDate today) {
        Assessment before = assessment;
        boolean newType = !attention.knows(seen);
        boolean lost = attention.losesItsAccountBy(seen);
        attention = attention.take(seen);
        assess(seen.assessment());
        boolean changed = lost || !before.saysTheSameAs(assessment);
        boolean higher = standing.sleep().isShakenBy(entry.band());
        boolean awakes = standing.is(OpportunityStatus.SNOOZED) && (newType || higher || isDueOn(today));
        if (awakes) {
            standing = standing.awake();
            happened(HistoryEvent.WOKEN, newType || higher ? Origin.SCAN : Origin.CALENDAR, seen.at());
        }
        if (changed || awakes) {
            revision++;
        }
        if (lost) {
            lostItsAccount(seen);
        } else if (changed && attention.episode().isAlerted()) {
            happened(HistoryEvent.CHANGED, Origin.SCAN, seen.at());
        }
        return standing.status().undecided() ? alert(workflow, today, changed || awakes, seen.at()) : Optional.empty();
    }

    private Optional<Task> alert(ResponseWorkflow workflow, LocalDate today, boolean changed, Instant at) {
        Occasion occasion = assessment.occasion();
        boolean begins = !attention.episode().isAlerted() && workflow.detects(occasion);
        boolean opens = standing.is(OpportunityStatus.SUGGESTED) && workflow.opens(occasion);
        if (begins) {
            attention = attention.alerted();
            happened(HistoryEvent.ALERTED, Origin.SCAN, at);
        }
        if (opens) {
            standing = standing.opened(at);
            happened(HistoryEvent.OPENED, Origin.SCAN, at);
        }
        if (attention.episode().identifiedAt() != null && (begins || opens || changed)) {
            registerEvent(new OpportunityIdentified(view(), at));
        }
        if (opens) {
            registerEvent(new OpportunityOpened(view(), null, at));
        }
        Optional<Task> task = attention.episode().isAlerted()
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
        if (!standing.isConcludedAnewBy(end)) {
            return false;
        }
        standing = standing.concluded(end);
        revision++;
        var event = end.conclusion() == Conclusion.WON ? HistoryEvent.WON : HistoryEvent.LOST;
        chronicle.concluded(id, event, end);
        return true;
    }

    /** Whether the account may have another one: it was dismissed, or Sales has won or lost it. */
    public boolean closed() {
        return standing.closed();
    }

    /** Whether what was seen after its end is more: a new signal type, a higher band or a new episode. */
    public boolean isExceededBy(Observation seen) {
        Assessment now = seen.assessment();
        return now.band().isAbove(entry.band())
                || !attention.knows(seen)
                || attention.episode().isOverWith(seen) && !now.signals().isEmpty();
    }

    /** Leaves it as it ended; only what is older than this is old news from now on. */
    public void hear(Observation seen) {
        boolean lost = attention.losesItsAccountBy(seen);
        attention = attention.hear(seen);
        if (lost) {
            revision++;
            lostItsAccount(seen);
        }
    }

    private void lostItsAccount(Observation seen) {
        chronicle.happened(id, HistoryEvent.ACCOUNT_DELETED, Origin.SCAN, seen.at(), "its signals have ended with it");
    }

    /** Creates the record, or confirms the one that the score opened; once confirmed it stays as it is. */
    public void create(Decision by, Clock clock) {
        standing.refuseWhenDecided(clock);
        if (standing.is(OpportunityStatus.OPEN) && standing.isConfirmed()) {
            return;
        }
        revision++;
        confirm(by);
    }

    private void confirm(Decision by) {
        standing = standing.confirmed(by);
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
        standing.refuseWhenDecided(clock);
        if (found != null) {
            found.check(LocalDate.now(clock));
        }
        if (!standing.isConfirmed()) {
            revision++;
            confirm(by);
        }
        qualify(by, found);
    }

    /** A revision of its own, since who heard of the confirmation is to hear of this as well. */
    private void qualify(Decision by, @Nullable Qualification found) {
        revision++;
        standing = standing.qualified(by, found);
        chronicle.did(id, HistoryEvent.QUALIFIED, by, by.note());
        registerEvent(new OpportunityQualified(view(), by.decidedBy(), by.decidedByName(), by.note(), by.decidedAt()));
    }

    public void dismiss(Decision by, DismissReason reason, Clock clock) {
        standing.refuseWhenDecided(clock);
        revision++;
        standing = standing.dismissed(by, reason);
        chronicle.dismissed(id, by, reason);
        registerEvent(new OpportunityDismissed(view(), reason, by.note(), by.decidedByName(), by.decidedAt()));
    }

    /** @throws Refusal.BadRequest when the date is not after today */
    public void snooze(Decision by, LocalDate until, Clock clock) {
        standing.refuseWhenDecided(clock);
        standing = standing.snoozed(until, entry.band(), LocalDate.now(clock));
        revision++;
        chronicle.did(id, HistoryEvent.SNOOZED, by, Sleep.told(until));
        if (attention.episode().identifiedAt() != null) {
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
        if (standing.is(OpportunityStatus.QUALIFIED)) {
            standing.refuseWhenDecided(clock);
        }
        if (standing.status().undecided()) {
            return Optional.empty();
        }
        standing = standing.awake();
        if (by == null) {
            happened(HistoryEvent.WOKEN, Origin.CALENDAR, clock.instant());
        } else {
            chronicle.did(id, HistoryEvent.REOPENED, by, by.note());
        }
        revision++;
        return alert(workflow, LocalDate.now(clock), true, clock.instant());
    }

    private void happened(HistoryEvent event, Origin origin, Instant at) {
        chronicle.happened(id, event, origin, at, Chronicle.gist(assessment));
    }

    /** What has happened since it was read; told once. */
    public List<HistoryEntry> news() {
        return chronicle.tell();
    }

    public boolean isDueOn(LocalDate today) {
        return standing.sleep().isOverOn(today);
    }

    private void assess(Assessment seen) {
        restore(seen);
        entry = Entry.of(seen);
    }

    /** As it stands, for screens and events. */
    public OpportunitySnapshot view() {
        return Portrait.of(id, revision, assessment, attention, standing);
    }

    public UUID id() {
        return id;
    }

    public String accountId() {
        return entry.accountId();
    }

    public OpportunityStatus status() {
        return standing.status();
    }

    /** Says whether the holdout leaves its alerts out. */
    public void holdOut(boolean held) {
        heldOut = held;
    }

    /** Whether only those who lead see it: a CSM who did would act on it. */
    public boolean isHidden() {
        return heldOut && !standing.is(OpportunityStatus.QUALIFIED);
    }

    int episode() {
        return attention.episode().episode();
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
