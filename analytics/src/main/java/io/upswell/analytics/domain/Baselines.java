package io.upswell.analytics.domain;

import io.upswell.analytics.Baseline;
import io.upswell.analytics.ExpansionMetrics.SuccessMetricId;
import java.util.Map;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The recorded baselines, at most one a metric. */
@SecondaryPort
public interface Baselines {

    Map<SuccessMetricId, Baseline> all();

    /** Replaces the one that was recorded before. */
    void record(Baseline baseline);
}
