package io.upswell.saleshandoff.adapter.graphql;

import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffDesk;
import io.upswell.saleshandoff.HandoffDesk.StageEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** What handoffs and opportunities have to do with each other; one call of a desk for all rows of an answer. */
@Controller
class HandoffRelations {

    private final HandoffDesk handoffs;
    private final OpportunityDesk opportunities;

    HandoffRelations(HandoffDesk handoffs, OpportunityDesk opportunities) {
        this.handoffs = handoffs;
        this.opportunities = opportunities;
    }

    /** As it stands now; where it is out of the viewer's sight, as it was handed over. */
    @BatchMapping
    List<OpportunitySnapshot> opportunity(List<Handoff> of) {
        Map<UUID, OpportunitySnapshot> now = opportunities.find(
                of.stream().map(handoff -> handoff.opportunity().id()).toList());
        return of.stream()
                .map(handoff -> now.getOrDefault(handoff.opportunity().id(), handoff.opportunity()))
                .toList();
    }

    @BatchMapping
    List<List<StageEntry>> trail(List<Handoff> of) {
        Map<UUID, List<StageEntry>> trails =
                handoffs.trails(of.stream().map(Handoff::id).toList());
        return of.stream()
                .map(handoff -> trails.getOrDefault(handoff.id(), List.of()))
                .toList();
    }

    @BatchMapping(typeName = "Opportunity")
    Map<OpportunitySnapshot, Handoff> handoff(List<OpportunitySnapshot> of) {
        Map<UUID, Handoff> found = handoffs.ofOpportunities(
                of.stream().map(OpportunitySnapshot::id).toList());
        Map<OpportunitySnapshot, Handoff> result = new LinkedHashMap<>();
        for (OpportunitySnapshot opportunity : of) {
            Handoff handoff = found.get(opportunity.id());
            if (handoff != null) {
                result.put(opportunity, handoff);
            }
        }
        return result;
    }
}
