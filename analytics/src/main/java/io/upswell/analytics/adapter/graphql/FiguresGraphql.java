package io.upswell.analytics.adapter.graphql;

import io.upswell.analytics.AnalyticsDesk;
import io.upswell.analytics.AnalyticsDesk.Rebuilt;
import io.upswell.analytics.Attribution;
import io.upswell.analytics.AttributionModel;
import io.upswell.analytics.Baseline;
import io.upswell.analytics.Dimension;
import io.upswell.analytics.ExpansionMetrics.Step;
import io.upswell.analytics.ExpansionMetrics.SuccessMetricId;
import io.upswell.analytics.FunnelReport;
import io.upswell.analytics.FunnelReport.Cohort;
import io.upswell.analytics.FunnelReport.Part;
import io.upswell.analytics.FunnelReport.Span;
import io.upswell.analytics.JourneyFilter;
import io.upswell.analytics.JourneyView;
import io.upswell.analytics.Ripening;
import io.upswell.analytics.SignalQuality;
import io.upswell.analytics.SuccessTile;
import io.upswell.analytics.Uplift;
import io.upswell.detection.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** {@link AnalyticsDesk} for programs that speak GraphQL. */
@Controller
class FiguresGraphql {

    private final AnalyticsDesk desk;

    FiguresGraphql(AnalyticsDesk desk) {
        this.desk = desk;
    }

    @QueryMapping
    FunnelReport analyticsFunnel(
            @Argument LocalDate from, @Argument LocalDate to, @Argument @Nullable JourneyFilter filter) {
        return desk.funnel(from, to, all(filter));
    }

    @QueryMapping
    List<Part> analyticsBreakdown(
            @Argument LocalDate from,
            @Argument LocalDate to,
            @Argument Dimension by,
            @Argument @Nullable JourneyFilter filter) {
        return desk.breakdown(from, to, all(filter), by);
    }

    @QueryMapping
    List<Cohort> analyticsCohorts(
            @Argument LocalDate from,
            @Argument LocalDate to,
            @Argument Span span,
            @Argument @Nullable JourneyFilter filter) {
        return desk.cohorts(from, to, all(filter), span);
    }

    @QueryMapping
    List<Ripening> analyticsRipening(
            @Argument LocalDate from,
            @Argument LocalDate to,
            @Argument Span span,
            @Argument @Nullable JourneyFilter filter) {
        return desk.ripening(from, to, all(filter), span);
    }

    @QueryMapping
    List<Long> leadDays(@Argument LocalDate from, @Argument LocalDate to, @Argument @Nullable JourneyFilter filter) {
        return desk.leadDays(from, to, all(filter));
    }

    @SchemaMapping(typeName = "Journey")
    List<JourneyStep> steps(JourneyView journey) {
        return Arrays.stream(Step.values())
                .filter(journey.steps()::containsKey)
                .map(step -> new JourneyStep(step, journey.steps().get(step)))
                .toList();
    }

    record JourneyStep(Step step, @Nullable Instant at) {}

    @QueryMapping
    List<SuccessTile> successTiles(
            @Argument LocalDate from, @Argument LocalDate to, @Argument @Nullable JourneyFilter filter) {
        return desk.success(from, to, all(filter));
    }

    @QueryMapping
    SignalQuality signalQuality(
            @Argument LocalDate from, @Argument LocalDate to, @Argument @Nullable JourneyFilter filter) {
        return desk.quality(from, to, all(filter));
    }

    @QueryMapping
    Attribution attribution(
            @Argument LocalDate from,
            @Argument LocalDate to,
            @Argument AttributionModel model,
            @Argument @Nullable JourneyFilter filter) {
        return desk.attribution(from, to, all(filter), model);
    }

    @QueryMapping
    Uplift holdout(@Argument LocalDate from, @Argument LocalDate to) {
        return desk.holdout(from, to);
    }

    @QueryMapping
    List<Baseline> baselines() {
        return desk.baselines();
    }

    @MutationMapping
    Baseline recordBaseline(
            @Argument String metric, @Argument double value, @Argument @Nullable Integer n, @Argument String source) {
        return desk.recordBaseline(new Baseline(metric(metric), value, n, source, "", Instant.EPOCH));
    }

    @MutationMapping
    Rebuilt rebuildAnalytics() {
        return desk.rebuild();
    }

    private static SuccessMetricId metric(String name) {
        return Arrays.stream(SuccessMetricId.values())
                .filter(id -> id.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal.BadRequest(
                        "metric: %s is none of %s.".formatted(name, Arrays.toString(SuccessMetricId.values()))));
    }

    private static JourneyFilter all(@Nullable JourneyFilter filter) {
        return filter == null ? JourneyFilter.ALL : filter;
    }
}
