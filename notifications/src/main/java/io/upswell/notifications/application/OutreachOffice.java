package io.upswell.notifications.application;

import io.upswell.detection.Refusal;
import io.upswell.detection.Viewer;
import io.upswell.notifications.OutreachDesk;
import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.OpportunitySnapshot;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Hands the draft out to those who see the opportunity. */
@Service
class OutreachOffice implements OutreachDesk {

    private final OpportunityDesk opportunities;
    private final PhrasedDrafts drafts;

    OutreachOffice(@Lazy OpportunityDesk opportunities, PhrasedDrafts drafts) {
        this.opportunities = opportunities;
        this.drafts = drafts;
    }

    @Override
    public Draft draft(UUID id) {
        OpportunitySnapshot opportunity = inSight(id);
        return new Draft(SlackDialogs.contact(opportunity).orElse(null), drafts.plain(opportunity, Viewer.current()));
    }

    @Override
    public boolean phrases() {
        return drafts.wanted();
    }

    @Override
    public Optional<String> phrased(UUID id) {
        return drafts.phrased(inSight(id), Viewer.current());
    }

    private OpportunitySnapshot inSight(UUID id) {
        return opportunities.find(id).orElseThrow(() -> new Refusal.NotFound("opportunity", id));
    }
}
