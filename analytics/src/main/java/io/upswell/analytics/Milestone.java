package io.upswell.analytics;

import io.upswell.saleshandoff.PipelineStage;
import java.util.Locale;

/** What can happen to an opportunity, each with a column of its own in the read model. */
enum Milestone {
    ALERTED,
    OPENED,
    QUALIFIED,
    HANDED_OFF,
    ACCEPTED,
    REJECTED,
    PROPOSAL,
    NEGOTIATION,
    WON,
    LOST,
    DISMISSED;

    static Milestone of(PipelineStage stage) {
        return stage == PipelineStage.REQUESTED ? HANDED_OFF : valueOf(stage.name());
    }

    String column() {
        return name().toLowerCase(Locale.ROOT) + "_at";
    }
}
