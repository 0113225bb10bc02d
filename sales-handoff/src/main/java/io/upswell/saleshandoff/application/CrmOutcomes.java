package io.upswell.saleshandoff.application;

import io.upswell.saleshandoff.domain.Crm;
import io.upswell.saleshandoff.domain.CrmFailure;
import io.upswell.saleshandoff.domain.CrmWrites;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What becomes of a claim: done, tried again later, or parked because the CRM does not accept it. */
@Component
class CrmOutcomes {

    private static final Logger log = LoggerFactory.getLogger(CrmOutcomes.class);

    private final CrmLine line;
    private final CrmWrites writes;
    private final CrmSettings settings;

    CrmOutcomes(CrmLine line, CrmWrites writes, CrmSettings settings) {
        this.line = line;
        this.writes = writes;
        this.settings = settings;
    }

    /** A failure of the whole call is the failure of each. */
    void guarded(List<CrmJob> jobs, Consumer<List<CrmJob>> work) {
        if (jobs.isEmpty()) {
            return;
        }
        try {
            work.accept(jobs);
        } catch (CrmFailure failure) {
            jobs.forEach(job -> failed(job, failure));
        }
    }

    /** Those that failed are dealt with here. */
    <T> void each(List<CrmJob> jobs, List<Crm.Outcome<T>> outcomes, BiConsumer<CrmJob, T> done) {
        for (int i = 0; i < jobs.size(); i++) {
            Crm.Outcome<T> outcome = outcomes.get(i);
            if (outcome.done() != null) {
                done.accept(jobs.get(i), outcome.done());
            } else if (outcome.failure() != null) {
                failed(jobs.get(i), outcome.failure());
            }
        }
    }

    void done(CrmJob job) {
        writes.done(job.claim());
    }

    void gone(CrmJob job) {
        writes.refused(job.claim(), "%s has no record %s any more.".formatted(line.crm(), job.record()));
    }

    private void failed(CrmJob job, CrmFailure failure) {
        String error = String.valueOf(failure.getMessage());
        if (failure.passing()) {
            writes.again(job.claim(), settings.pause(job.claim().attempts()), error);
        } else {
            log.warn("{} refuses handoff {}: {}", line.crm(), job.deal().id(), error);
            writes.refused(job.claim(), error);
        }
    }
}
