package io.upswell.notifications.adapter.graphql;

import io.upswell.notifications.Samples;
import io.upswell.opportunities.OpportunitySnapshot;
import java.util.List;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Opportunities to ask the messages of. */
@Controller
class OpportunitiesOfTest {

    @QueryMapping
    List<OpportunitySnapshot> opportunitiesOfTest(@Argument List<UUID> ids) {
        return ids.stream().map(id -> Samples.innovateCorp().as(id).snapshot()).toList();
    }
}
