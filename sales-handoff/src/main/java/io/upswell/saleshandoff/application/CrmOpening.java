package io.upswell.saleshandoff.application;

import io.upswell.saleshandoff.domain.Crm;
import io.upswell.saleshandoff.domain.Deal;
import io.upswell.saleshandoff.domain.Mirror;
import io.upswell.saleshandoff.domain.Mirrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives deals their record in the CRM (FR-3.2): what somebody else has open already is joined. */
@Component
class CrmOpening {

    private final CrmLine line;
    private final CrmEntries entries;
    private final CrmOutcomes outcomes;
    private final Mirrors mirrors;
    private final Pipeline pipeline;

    CrmOpening(CrmLine line, CrmEntries entries, CrmOutcomes outcomes, Mirrors mirrors, Pipeline pipeline) {
        this.line = line;
        this.entries = entries;
        this.outcomes = outcomes;
        this.mirrors = mirrors;
        this.pipeline = pipeline;
    }

    /** @return those whose deal has gone on since it was requested, with their record */
    List<CrmJob> open(List<CrmJob> jobs) {
        Map<CrmJob, Crm.Entry> wanted = new LinkedHashMap<>();
        jobs.forEach(job -> wanted.put(job, entries.of(job.deal())));
        List<CrmJob> fresh = join(jobs, List.copyOf(wanted.values()));
        if (fresh.isEmpty()) {
            return List.of();
        }
        List<Crm.Outcome<Crm.Link>> made =
                line.call(crm -> crm.createAll(fresh.stream().map(wanted::get).toList()));
        List<CrmJob> behind = new ArrayList<>();
        outcomes.each(fresh, made, (job, link) -> {
            Mirror agreed = initial(job);
            Deal linked = pipeline.change(job.deal().id(), deal -> {
                mirrors.save(deal.id(), agreed);
                return deal.recorded(link, pipeline.now());
            });
            if (Mirror.of(linked).equals(agreed)) {
                outcomes.done(job);
            } else {
                behind.add(job.with(linked));
            }
        });
        return behind;
    }

    private List<CrmJob> join(List<CrmJob> jobs, List<Crm.Entry> wanted) {
        Map<UUID, Crm.Existing> existing = line.call(crm -> crm.existing(wanted));
        List<CrmJob> fresh = new ArrayList<>();
        for (CrmJob job : jobs) {
            Crm.Existing open = existing.get(job.deal().request().opportunity());
            if (open == null) {
                fresh.add(job);
            } else {
                pipeline.change(job.deal().id(), deal -> deal.joins(open, line.crm(), pipeline.now()));
                outcomes.done(job);
            }
        }
        return fresh;
    }

    /** An earlier attempt may have made the record, for another rep: then nobody is sure of its owner. */
    private Mirror initial(CrmJob job) {
        Mirror initial = entries.initialOf(job.deal());
        return job.claim().attempts() > 1 ? initial.withoutRep() : initial;
    }
}
