package io.upswell.notifications.application;

import io.upswell.detection.Viewer;
import io.upswell.notifications.domain.HomeTab;
import io.upswell.notifications.domain.HomeTab.Group;
import io.upswell.notifications.domain.HomeTab.Line;
import io.upswell.notifications.domain.Summaries;
import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.OpportunityFilter;
import io.upswell.opportunities.OpportunityOrder;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.OpportunityStatus;
import io.upswell.saleshandoff.HandoffDesk;
import io.upswell.saleshandoff.PipelineStage;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The home tab: the top three to decide, what sleeps, what waits on Sales. */
@Service
class SlackHome {

    private static final int TOP = 3;
    private static final int MORE = 10;

    private final OpportunityDesk opportunities;
    private final HandoffDesk handoffs;

    /** Lazily, so that this module starts without those below it. */
    SlackHome(@Lazy OpportunityDesk opportunities, @Lazy HandoffDesk handoffs) {
        this.opportunities = opportunities;
        this.handoffs = handoffs;
    }

    @Transactional(readOnly = true)
    public HomeTab of(Viewer viewer) {
        return new HomeTab(List.of(
                new Group(
                        "Your top three",
                        lines(List.of(OpportunityStatus.SUGGESTED, OpportunityStatus.OPEN), TOP),
                        "Nothing to decide."),
                new Group("Snoozed", lines(List.of(OpportunityStatus.SNOOZED), MORE), "Nothing sleeps."),
                new Group(
                        "Waiting on Sales",
                        handoffs.page(List.of(PipelineStage.REQUESTED), ScrollPosition.keyset(), MORE).stream()
                                .map(Summaries::waiting)
                                .toList(),
                        "Nothing waits.")));
    }

    private List<Line> lines(List<OpportunityStatus> status, int limit) {
        var filter = new OpportunityFilter(null, status, null, null, null, null, null);
        return opportunities.page(filter, OpportunityOrder.SCORE, ScrollPosition.keyset(), limit).stream()
                .filter(SlackHome::worthShowing)
                .map(Summaries::line)
                .toList();
    }

    private static boolean worthShowing(OpportunitySnapshot opportunity) {
        return opportunity.identifiedAt() != null;
    }
}
