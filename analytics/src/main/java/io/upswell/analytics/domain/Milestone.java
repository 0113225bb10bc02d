package io.upswell.analytics.domain;

import io.upswell.saleshandoff.PipelineStage;
import java.util.Locale;

/** What can happen to an opportunity; of each the earliest instant that anybody told counts. */
public enum Milestone {
    DETECTED,
    ALERTED,
    /** A person did something about it. */
    TOUCHED,
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

    public static Milestone of(PipelineStage stage) {
        return stage == PipelineStage.REQUESTED ? HANDED_OFF : valueOf(stage.name());
    }

    /** The column of the read model that holds its instant. */
    public String column() {
        return name().toLowerCase(Locale.ROOT) + "_at";
    }
}
