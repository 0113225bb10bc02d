package io.upswell.opportunities.adapter.graphql;

import io.upswell.opportunities.DismissReason;
import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.Origin;
import io.upswell.opportunities.Qualification;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class OpportunityDecisions {

    private final OpportunityDesk desk;

    OpportunityDecisions(OpportunityDesk desk) {
        this.desk = desk;
    }

    @MutationMapping
    OpportunitySnapshot createOpportunity(@Argument String id) {
        return Origin.API.call(() -> desk.create(opportunity(id)));
    }

    @MutationMapping
    OpportunitySnapshot qualifyOpportunity(
            @Argument String id, @Argument @Nullable String note, @Argument @Nullable Qualification checklist) {
        return Origin.API.call(() -> desk.qualify(opportunity(id), note, checklist));
    }

    @MutationMapping
    OpportunitySnapshot dismissOpportunity(
            @Argument String id, @Argument DismissReason reason, @Argument @Nullable String note) {
        return Origin.API.call(() -> desk.dismiss(opportunity(id), reason, note));
    }

    @MutationMapping
    OpportunitySnapshot snoozeOpportunity(@Argument String id, @Argument LocalDate until) {
        return Origin.API.call(() -> desk.snooze(opportunity(id), until));
    }

    @MutationMapping
    OpportunitySnapshot reopenOpportunity(@Argument String id) {
        return Origin.API.call(() -> desk.reopen(opportunity(id)));
    }

    private static UUID opportunity(String id) {
        return Ids.of("opportunity", id);
    }
}
