package io.upswell.analytics.application;

import io.upswell.analytics.AnalyticsDesk.Rebuilt;
import io.upswell.analytics.Baseline;
import io.upswell.analytics.ExpansionMetrics.SuccessMetricId;
import io.upswell.analytics.domain.Baselines;
import io.upswell.detection.Refusal;
import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What only an administrator does here. */
@Component
class Settings {

    private static final Set<SuccessMetricId> COMPARED =
            Set.of(SuccessMetricId.PIPELINE_GROWTH, SuccessMetricId.SIGNAL_TO_PROPOSAL_REDUCTION);
    private static final double NANOS_A_SECOND = 1e9;

    private final Baselines baselines;
    private final Telling telling;
    private final Clock clock;

    Settings(Baselines baselines, Telling telling, Clock clock) {
        this.baselines = baselines;
        this.telling = telling;
        this.clock = clock;
    }

    List<Baseline> baselines() {
        Period.manager();
        return baselines.all().values().stream()
                .sorted(Comparator.comparing(Baseline::metric))
                .toList();
    }

    Baseline record(Baseline said) {
        Viewer viewer = admin();
        if (!COMPARED.contains(said.metric())) {
            throw new Refusal.BadRequest("metric: %s needs no baseline; %s do.".formatted(said.metric(), COMPARED));
        }
        if (!(said.value() > 0) || Double.isInfinite(said.value())) {
            throw new Refusal.BadRequest("value: must be above 0; got %s.".formatted(said.value()));
        }
        if (said.n() != null && said.n() < 1) {
            throw new Refusal.BadRequest("n: must be 1 or more, or left out; got %d.".formatted(said.n()));
        }
        if (said.source().isBlank()) {
            throw new Refusal.BadRequest("source: say where the figure is from.");
        }
        var baseline = new Baseline(
                said.metric(), said.value(), said.n(), said.source().strip(), viewer.username(), clock.instant());
        baselines.record(baseline);
        return baseline;
    }

    Rebuilt rebuild() {
        admin();
        long begun = System.nanoTime();
        Telling.Retold retold = telling.tellAnew();
        return new Rebuilt(retold.events(), retold.accounts(), (System.nanoTime() - begun) / NANOS_A_SECOND);
    }

    private static Viewer admin() {
        Viewer viewer = Viewer.current();
        if (viewer.role() != Role.ADMIN) {
            throw new Refusal.Forbidden("Only an administrator does this.");
        }
        return viewer;
    }
}
