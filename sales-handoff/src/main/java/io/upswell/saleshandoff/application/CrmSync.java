package io.upswell.saleshandoff.application;

import io.upswell.saleshandoff.domain.Crm;
import io.upswell.saleshandoff.domain.CrmFailure;
import io.upswell.saleshandoff.domain.CrmWrites;
import io.upswell.saleshandoff.domain.CrmWrites.Claim;
import io.upswell.saleshandoff.domain.Deal;
import io.upswell.saleshandoff.domain.Deals;
import io.upswell.saleshandoff.domain.Mirror;
import io.upswell.saleshandoff.domain.Mirrors;
import io.upswell.saleshandoff.domain.Progress;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Keeps the CRM's record like the deal (FR-3.2). No transaction is open around a call. Every step may be repeated: a
 * record is found by the opportunity's id before it is created.
 */
@Service
class CrmSync {

    private static final Logger log = LoggerFactory.getLogger(CrmSync.class);

    private final CrmLine line;
    private final CrmWrites writes;
    private final CrmEntries entries;
    private final CrmInward inward;
    private final Deals deals;
    private final Mirrors mirrors;
    private final Pipeline pipeline;
    private final CrmSettings settings;

    CrmSync(
            CrmLine line,
            CrmWrites writes,
            CrmEntries entries,
            CrmInward inward,
            Deals deals,
            Mirrors mirrors,
            Pipeline pipeline,
            CrmSettings settings) {
        this.line = line;
        this.writes = writes;
        this.entries = entries;
        this.inward = inward;
        this.deals = deals;
        this.mirrors = mirrors;
        this.pipeline = pipeline;
        this.settings = settings;
    }

    void bring(List<Claim> claims) {
        Map<UUID, Deal> found = deals
                .findByIdIn(claims.stream().map(Claim::handoff).toList())
                .stream()
                .collect(Collectors.toMap(Deal::id, Function.identity()));
        List<Job> jobs = claims.stream()
                .map(claim -> new Job(claim, Objects.requireNonNull(found.get(claim.handoff()))))
                .toList();
        jobs.stream().filter(job -> job.deal().joined()).forEach(job -> writes.done(job.claim()));
        guarded(jobs.stream().filter(job -> job.deal().crm() == null).toList(), this::record);
        guarded(
                jobs.stream()
                        .filter(job -> job.deal().crm() != null && !job.deal().joined())
                        .toList(),
                this::follow);
    }

    private void guarded(List<Job> jobs, Consumer<List<Job>> work) {
        if (jobs.isEmpty()) {
            return;
        }
        try {
            work.accept(jobs);
        } catch (CrmFailure failure) {
            jobs.forEach(job -> failed(job, failure));
        }
    }

    /** What somebody else has open already is joined, everything else gets its record. */
    private void record(List<Job> jobs) {
        Map<Job, Crm.Entry> wanted = new LinkedHashMap<>();
        jobs.forEach(job -> wanted.put(job, entries.of(job.deal())));
        Map<UUID, Crm.Existing> existing = line.call(crm -> crm.existing(List.copyOf(wanted.values())));
        List<Job> fresh = new ArrayList<>();
        for (Job job : jobs) {
            Crm.Existing open = existing.get(job.deal().request().opportunity());
            if (open == null) {
                fresh.add(job);
            } else {
                pipeline.change(job.deal().id(), deal -> deal.joins(open, line.crm(), pipeline.now()));
                writes.done(job.claim());
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        List<Crm.Outcome<Crm.Link>> outcomes =
                line.call(crm -> crm.createAll(fresh.stream().map(wanted::get).toList()));
        List<Job> recorded = new ArrayList<>();
        each(fresh, outcomes, (job, link) -> recorded.add(new Job(job.claim(), linked(job.deal(), link))));
        List<Job> behind = recorded.stream()
                .filter(job -> !Mirror.of(job.deal().progress()).equals(entries.initialOf(job.deal())))
                .toList();
        recorded.stream().filter(job -> !behind.contains(job)).forEach(job -> writes.done(job.claim()));
        guarded(behind, this::follow);
    }

    private Deal linked(Deal sent, Crm.Link link) {
        return pipeline.change(sent.id(), deal -> {
            mirrors.save(deal.id(), entries.initialOf(deal));
            return deal.recorded(link, pipeline.now());
        });
    }

    /** Reads before it writes, so that nothing that people did in the CRM is overwritten unseen. */
    private void follow(List<Job> jobs) {
        Map<String, Crm.Held> held =
                line.call(crm -> crm.read(jobs.stream().map(Job::record).toList()));
        List<Job> behind = new ArrayList<>();
        List<Crm.Change> changes = new ArrayList<>();
        for (Job job : jobs) {
            Crm.Held theirs = held.get(job.record());
            if (theirs == null) {
                writes.refused(job.claim(), "%s has no record %s any more.".formatted(line.crm(), job.record()));
                continue;
            }
            Deal now = inward.reconcile(job.deal().id(), theirs);
            Crm.Change change = change(now, theirs);
            if (change == null) {
                writes.done(job.claim());
            } else {
                behind.add(new Job(job.claim(), now));
                changes.add(change);
            }
        }
        if (changes.isEmpty()) {
            return;
        }
        each(behind, line.call(crm -> crm.updateAll(changes)), (job, sent) -> {
            mirrors.save(job.deal().id(), Mirror.of(job.deal().progress()));
            writes.done(job.claim());
        });
    }

    private static Crm.@Nullable Change change(Deal deal, Crm.Held theirs) {
        Progress ours = deal.progress();
        boolean stage = !theirs.stages().contains(ours.stage());
        BigDecimal amount = ours.amount();
        boolean otherAmount =
                amount != null && (theirs.amount() == null || theirs.amount().compareTo(amount) != 0);
        return stage || otherAmount
                ? new Crm.Change(theirs.id(), stage ? ours.stage() : null, amount, ours.lostReason())
                : null;
    }

    private <T> void each(List<Job> jobs, List<Crm.Outcome<T>> outcomes, BiConsumer<Job, T> done) {
        for (int i = 0; i < jobs.size(); i++) {
            Crm.Outcome<T> outcome = outcomes.get(i);
            if (outcome.done() != null) {
                done.accept(jobs.get(i), outcome.done());
            } else if (outcome.failure() != null) {
                failed(jobs.get(i), outcome.failure());
            }
        }
    }

    private void failed(Job job, CrmFailure failure) {
        String error = String.valueOf(failure.getMessage());
        if (failure.passing()) {
            writes.again(job.claim(), settings.pause(job.claim().attempts()), error);
        } else {
            log.warn("{} refuses handoff {}: {}", line.crm(), job.deal().id(), error);
            writes.refused(job.claim(), error);
        }
    }

    private record Job(Claim claim, Deal deal) {
        String record() {
            return Objects.requireNonNull(deal.crm()).id();
        }
    }
}
