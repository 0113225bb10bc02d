package io.upswell.saleshandoff.application;

import io.upswell.saleshandoff.domain.Crm;
import io.upswell.saleshandoff.domain.Deal;
import io.upswell.saleshandoff.domain.Mirror;
import io.upswell.saleshandoff.domain.Mirrors;
import io.upswell.saleshandoff.domain.Progress;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings records to where their deals are (FR-3.3): stage, amount and owner. Reads before it writes, so that nothing that
 * people did in the CRM is overwritten unseen.
 */
@Component
class CrmFollowing {

    private final CrmLine line;
    private final CrmInward inward;
    private final CrmEntries entries;
    private final CrmOutcomes outcomes;
    private final Mirrors mirrors;

    CrmFollowing(CrmLine line, CrmInward inward, CrmEntries entries, CrmOutcomes outcomes, Mirrors mirrors) {
        this.line = line;
        this.inward = inward;
        this.entries = entries;
        this.outcomes = outcomes;
        this.mirrors = mirrors;
    }

    void follow(List<CrmJob> jobs) {
        Map<String, Crm.Held> held =
                line.call(crm -> crm.read(jobs.stream().map(CrmJob::record).toList()));
        Map<UUID, Mirror> agreed =
                mirrors.find(jobs.stream().map(job -> job.deal().id()).toList());
        List<CrmJob> behind = new ArrayList<>();
        List<Crm.Change> changes = new ArrayList<>();
        for (CrmJob job : jobs) {
            Crm.Held theirs = held.get(job.record());
            if (theirs == null) {
                outcomes.gone(job);
                continue;
            }
            Deal now = inward.reconcile(job.deal().id(), theirs);
            Crm.Change change = change(now, theirs, agreed.get(now.id()));
            if (change == null) {
                outcomes.done(job);
            } else {
                behind.add(job.with(now));
                changes.add(change);
            }
        }
        if (!changes.isEmpty()) {
            outcomes.each(behind, line.call(crm -> crm.updateAll(changes)), (job, sent) -> {
                mirrors.save(job.deal().id(), Mirror.of(job.deal()));
                outcomes.done(job);
            });
        }
    }

    /** Who owns a record is the CRM's to change; it is told of another rep once. */
    private Crm.@Nullable Change change(Deal deal, Crm.Held theirs, @Nullable Mirror agreed) {
        Progress ours = deal.progress();
        boolean stage = !theirs.stages().contains(ours.stage());
        BigDecimal amount = ours.amount();
        boolean otherAmount =
                amount != null && (theirs.amount() == null || theirs.amount().compareTo(amount) != 0);
        boolean otherRep =
                agreed != null && !Objects.equals(agreed.rep(), deal.request().rep());
        Crm.Owner owner = otherRep ? entries.owner(deal.request().rep()) : null;
        return stage || otherAmount || owner != null
                ? new Crm.Change(theirs.id(), stage ? ours.stage() : null, amount, ours.lostReason(), owner)
                : null;
    }
}
