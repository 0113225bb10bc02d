package io.upswell.frontend.handoffs;

import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import io.upswell.frontend.shell.NavigationCount;
import io.upswell.saleshandoff.HandoffDesk;
import io.upswell.saleshandoff.PipelineStage;
import java.util.List;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.stereotype.Component;

/** How many handoffs wait for an answer; a CSM has none to give. */
@Component
class HandoffCount implements NavigationCount {

    private final HandoffDesk handoffs;

    HandoffCount(HandoffDesk handoffs) {
        this.handoffs = handoffs;
    }

    @Override
    public Class<HandoffsView> view() {
        return HandoffsView.class;
    }

    @Override
    public int waiting() {
        return Viewer.current().role() == Role.CSM
                ? 0
                : handoffs.page(List.of(PipelineStage.REQUESTED), ScrollPosition.keyset(), HandoffsView.MOST)
                        .size();
    }
}
