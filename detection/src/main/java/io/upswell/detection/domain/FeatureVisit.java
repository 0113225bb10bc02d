package io.upswell.detection.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A visit inside the product to a feature, owned or locked. */
public record FeatureVisit(String feature, @Nullable String user, Instant at) {}
