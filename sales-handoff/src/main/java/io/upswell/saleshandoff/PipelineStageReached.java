package io.upswell.saleshandoff;

import java.time.Instant;

/** A handoff came to a stage (FR-3.3), REJECTED and LOST included. */
public record PipelineStageReached(Handoff handoff, PipelineStage stage, Instant at) {}
