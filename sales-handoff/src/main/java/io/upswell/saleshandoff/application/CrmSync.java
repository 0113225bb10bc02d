package io.upswell.saleshandoff.application;

import io.upswell.saleshandoff.domain.CrmWrites.Claim;
import io.upswell.saleshandoff.domain.Deal;
import io.upswell.saleshandoff.domain.Deals;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Keeps the CRM's record like the deal (FR-3.2). No transaction is open around a call. Every step may be repeated: a
 * record is found by the opportunity's id before it is created.
 */
@Service
class CrmSync {

    private final Deals deals;
    private final CrmOpening opening;
    private final CrmFollowing following;
    private final CrmOutcomes outcomes;

    CrmSync(Deals deals, CrmOpening opening, CrmFollowing following, CrmOutcomes outcomes) {
        this.deals = deals;
        this.opening = opening;
        this.following = following;
        this.outcomes = outcomes;
    }

    void bring(List<Claim> claims) {
        Map<UUID, Deal> found = deals
                .findByIdIn(claims.stream().map(Claim::handoff).toList())
                .stream()
                .collect(Collectors.toMap(Deal::id, Function.identity()));
        List<CrmJob> jobs = claims.stream()
                .map(claim -> new CrmJob(claim, Objects.requireNonNull(found.get(claim.handoff()))))
                .toList();
        which(jobs, Deal::joined).forEach(outcomes::done);
        outcomes.guarded(
                which(jobs, deal -> deal.crm() == null),
                some -> outcomes.guarded(opening.open(some), following::follow));
        outcomes.guarded(which(jobs, deal -> deal.crm() != null && !deal.joined()), following::follow);
    }

    private static List<CrmJob> which(List<CrmJob> jobs, Predicate<Deal> which) {
        return jobs.stream().filter(job -> which.test(job.deal())).toList();
    }
}
