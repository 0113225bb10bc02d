package io.upswell.analytics;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Evidence;
import io.upswell.detection.PriceBook;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalDetected;
import io.upswell.detection.SignalType;
import io.upswell.opportunities.DismissReason;
import io.upswell.opportunities.OpportunityDismissed;
import io.upswell.opportunities.OpportunityIdentified;
import io.upswell.opportunities.OpportunityOpened;
import io.upswell.opportunities.OpportunityQualified;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.OpportunityStatus;
import io.upswell.opportunities.ScoreBand;
import io.upswell.opportunities.ScoreBreakdown;
import io.upswell.opportunities.ValueEstimate;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffCompleted;
import io.upswell.saleshandoff.HandoffRequested;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.PipelineStageReached;
import io.upswell.saleshandoff.SlaState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What happens to one account, told step by step; each step says how many hours after the last one it came. */
public final class Story {

    final List<Object> events = new ArrayList<>();
    private final UUID opportunity = UUID.randomUUID();
    private final AccountSnapshot account;
    private final List<Signal> signals = new ArrayList<>();
    private final BigDecimal value;
    private final double score;
    private Instant scanned;
    private @Nullable Instant due;
    private Instant now;
    private long revision;
    private boolean corrected;

    Story(String account, String csm, long value, Instant detected, SignalType... types) {
        this(account, csm, value, detected, 0.7, null, types);
    }

    Story(
            String account,
            String csm,
            long value,
            Instant detected,
            double score,
            @Nullable String segment,
            SignalType... types) {
        this.account = new AccountSnapshot(
                account,
                account,
                null,
                "USD",
                null,
                null,
                List.of(),
                null,
                0,
                Map.of(),
                null,
                null,
                segment,
                csm,
                csm.equals("casey") ? "sam" : "taylor");
        this.value = BigDecimal.valueOf(value);
        this.score = score;
        this.scanned = detected;
        this.now = detected;
        scan(types);
    }

    private void scan(SignalType... types) {
        for (SignalType type : types) {
            signals.add(new Signal(
                    UUID.randomUUID(), type, null, "", null, 0.7, scanned, List.of(new Evidence.Seats(2, 1))));
        }
        events.add(new SignalDetected(
                UUID.randomUUID(),
                1,
                account,
                new PriceBook(List.of(), List.of()),
                List.copyOf(signals),
                Set.of(),
                scanned));
    }

    /** A later scan sees another signal. */
    Story seen(int hours, SignalType type) {
        now = now.plus(Duration.ofHours(hours));
        scanned = now;
        scan(type);
        return alerted(0);
    }

    public List<Object> happened() {
        return events;
    }

    /** The alert came with an estimate that a second scan corrects. */
    Story alertedTwice(int hours) {
        corrected = true;
        return alerted(hours).alerted(0);
    }

    Story alerted(int hours) {
        return tell(hours, at -> new OpportunityIdentified(snapshot(), at));
    }

    Story opened(int hours) {
        return tell(hours, at -> new OpportunityOpened(snapshot(), "Casey Lindqvist", at));
    }

    Story qualified(int hours) {
        return tell(hours, at -> new OpportunityQualified(snapshot(), "casey", "Casey Lindqvist", null, at));
    }

    Story dismissed(int hours) {
        return dismissed(hours, DismissReason.BAD_TIMING);
    }

    Story dismissed(int hours, DismissReason reason) {
        return tell(hours, at -> new OpportunityDismissed(snapshot(), reason, null, "Casey", at));
    }

    /** The rep has a day to answer. */
    Story handedOff(int hours) {
        due = now.plus(Duration.ofHours(hours)).plus(Duration.ofDays(1));
        return tell(hours, at -> new HandoffRequested(handoff(PipelineStage.REQUESTED, null), at));
    }

    Story completed(int hours) {
        return tell(hours, at -> new HandoffCompleted(handoff(PipelineStage.ACCEPTED, null), at));
    }

    Story stage(PipelineStage stage, int hours, @Nullable Long amount) {
        return tell(
                hours,
                at -> new PipelineStageReached(
                        handoff(stage, amount == null ? null : BigDecimal.valueOf(amount)), stage, at));
    }

    private Story tell(int hours, Function<Instant, Object> event) {
        now = now.plus(Duration.ofHours(hours));
        revision++;
        events.add(event.apply(now));
        return this;
    }

    OpportunitySnapshot snapshot() {
        // The first estimate was another one: coming late, it must not overwrite the newer.
        BigDecimal estimate = revision == 1 && corrected ? value.add(BigDecimal.ONE) : value;
        return new OpportunitySnapshot(
                opportunity,
                account,
                OpportunityStatus.OPEN,
                List.copyOf(signals),
                new ScoreBreakdown(score, score, null, null, List.of(), 0),
                ScoreBand.MEDIUM,
                new ValueEstimate(estimate, "USD", List.of(), null),
                null,
                List.of(),
                null,
                scanned,
                scanned,
                revision,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Handoff handoff(PipelineStage stage, @Nullable BigDecimal amount) {
        return new Handoff(
                opportunity,
                snapshot(),
                stage,
                account.salesRep(),
                "the account's sales rep",
                account.csm(),
                "Casey Lindqvist",
                null,
                now,
                due,
                SlaState.ON_TRACK,
                null,
                null,
                amount,
                null,
                now);
    }
}
