package io.upswell.saleshandoff.application;

import io.upswell.saleshandoff.HandoffDesk.Conflict;
import io.upswell.saleshandoff.HandoffDesk.Note;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.domain.Crm;
import io.upswell.saleshandoff.domain.Deal;
import io.upswell.saleshandoff.domain.Deals;
import io.upswell.saleshandoff.domain.Mirror;
import io.upswell.saleshandoff.domain.Mirrors;
import io.upswell.saleshandoff.domain.Progress;
import io.upswell.saleshandoff.domain.Reconciliation;
import io.upswell.saleshandoff.domain.Trail;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes over what people did in the CRM (FR-3.3), and says so where it stood against what was done here. */
@Service
class CrmInward {

    private final CrmLine line;
    private final Deals deals;
    private final Mirrors mirrors;
    private final Trail trail;
    private final Pipeline pipeline;
    private final CrmWriter writer;

    CrmInward(CrmLine line, Deals deals, Mirrors mirrors, Trail trail, Pipeline pipeline, CrmWriter writer) {
        this.line = line;
        this.deals = deals;
        this.mirrors = mirrors;
        this.trail = trail;
        this.pipeline = pipeline;
        this.writer = writer;
    }

    /** Reads everything that was changed there since the last time. */
    void poll() {
        boolean more = true;
        while (more && !line.heldBack()) {
            String cursor = mirrors.cursor(line.crm()).orElse(null);
            Crm.Changes changes = line.call(crm -> crm.changesSince(cursor));
            for (Deal deal : deals.findByCrmIdIn(
                    changes.held().stream().map(Crm.Held::id).toList())) {
                changes.held().stream()
                        .filter(held -> deal.crm() != null
                                && !deal.joined()
                                && held.id().equals(deal.crm().id()))
                        .forEach(held -> reconcile(deal.id(), held));
            }
            mirrors.cursor(line.crm(), changes.cursor());
            more = changes.more();
        }
    }

    /** The deal as it stands when both have been compared. */
    Deal reconcile(UUID id, Crm.Held theirs) {
        return pipeline.change(id, deal -> {
            Mirror agreed = mirrors.find(List.of(id)).get(id);
            if (agreed == null) {
                return deal; // its creation is still under way
            }
            Progress ours = deal.progress();
            var outcome = Reconciliation.of(agreed, ours, theirs, line.crm(), pipeline.now());
            outcome.conflicts().forEach(conflict -> lost(id, conflict));
            mirrors.save(
                    id,
                    new Mirror(
                            seen(agreed, ours, theirs),
                            theirs.amount() == null ? agreed.amount() : theirs.amount(),
                            agreed.rep()));
            if (!outcome.conflicts().isEmpty()) {
                writer.wish(id); // what of ours stood has to be said again
            }
            if (outcome.stage() == null && !outcome.takeAmount()) {
                return deal;
            }
            return deal.follow(
                    outcome.stage(),
                    outcome.takeAmount() ? theirs.amount() : null,
                    theirs.lostReason(),
                    line.crm(),
                    pipeline.now());
        });
    }

    private void lost(UUID id, Conflict conflict) {
        mirrors.lost(id, conflict);
        trail.note(
                id,
                new Note(
                        conflict.decidedAt(),
                        "Both changed the %s: “%s” of %s was first and stands, “%s” of %s is dropped."
                                .formatted(
                                        conflict.field(),
                                        conflict.kept(),
                                        conflict.keptBy(),
                                        conflict.lost(),
                                        conflict.lostBy()),
                        null));
    }

    private static PipelineStage seen(Mirror agreed, Progress ours, Crm.Held theirs) {
        if (theirs.stages().isEmpty() || theirs.stages().contains(agreed.stage())) {
            return agreed.stage();
        }
        return theirs.stages().contains(ours.stage())
                ? ours.stage()
                : theirs.stages().getFirst();
    }
}
