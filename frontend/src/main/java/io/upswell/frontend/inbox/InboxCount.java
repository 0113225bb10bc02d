package io.upswell.frontend.inbox;

import io.upswell.frontend.shell.NavigationCount;
import io.upswell.opportunities.OpportunityDesk;
import org.springframework.stereotype.Component;

/** How much waits for a decision. */
@Component
class InboxCount implements NavigationCount {

    private final OpportunityDesk opportunities;

    InboxCount(OpportunityDesk opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    public Class<InboxView> view() {
        return InboxView.class;
    }

    @Override
    public int waiting() {
        return opportunities.count(InboxQuery.DEFAULT.filter("")).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
