package io.upswell.frontend.analytics;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.upswell.analytics.ExpansionMetrics.SuccessMetric;
import io.upswell.analytics.ExpansionMetrics.SuccessMetricId;
import io.upswell.analytics.SuccessTile;
import io.upswell.frontend.chart.TrendChart;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One success metric of PRD 1.3 with its range, its goal and how sure that is. */
final class MetricTile extends Section {

    MetricTile(SuccessTile tile, AnalyticsQuery query) {
        SuccessMetric metric = tile.metric();
        addClassNames("card", "t4");
        getElement().setAttribute("title", tile.definition());
        State state = State.of(metric);
        add(Markup.div("row between", Markup.h2("s", title(metric.id())), badge(state, metric)));
        Double value = metric.value();
        Double low = metric.low();
        Double high = metric.high();
        if (state == State.UNPROVEN || value == null) {
            add(figure("Unproven", "goal " + goal(metric)));
        } else {
            add(figure(
                    amount(metric.id(), value),
                    low == null || high == null
                            ? "n = " + metric.n()
                            : "95%% range %s to %s".formatted(bare(metric.id(), low), bare(metric.id(), high))));
        }
        add(
                track(metric, state == State.UNPROVEN ? null : value),
                Markup.p("xs m2", basis(metric, state)),
                Markup.p("xs m3", against(tile)),
                trend(tile, query.period().today()),
                QualityCards.link("See the accounts", query.accounts(tile.drill())));
    }

    private static String against(SuccessTile tile) {
        Double baseline = tile.baseline();
        String unit = tile.baselineUnit();
        return baseline == null || baseline == 0 || unit == null
                ? "%s.".formatted(tile.baselineSource())
                : "Baseline: %,.0f %s. %s.".formatted(baseline, unit, tile.baselineSource());
    }

    private static TrendChart trend(SuccessTile tile, LocalDate today) {
        SuccessMetricId id = tile.metric().id();
        return new TrendChart(
                title(id),
                tile.trend().stream()
                        .map(point -> new TrendChart.Point(point.until(), shown(id, point.value()), point.n()))
                        .toList(),
                id == SuccessMetricId.SIGNAL_TO_PROPOSAL_REDUCTION
                        ? -tile.metric().target()
                        : tile.metric().target(),
                today,
                value -> amount(id, id == SuccessMetricId.SIGNAL_TO_PROPOSAL_REDUCTION ? -value : value));
    }

    /** People read a reduction as what the time changed by. */
    private static @Nullable Double shown(SuccessMetricId id, @Nullable Double value) {
        return value == null || id != SuccessMetricId.SIGNAL_TO_PROPOSAL_REDUCTION ? value : (Double) (-value);
    }

    enum State {
        REACHED("Reached"),
        LIKELY("Likely reached"),
        NOT_YET("Not yet"),
        UNPROVEN("Unproven");

        final String label;

        State(String label) {
            this.label = label;
        }

        /** Reached: the whole range is past the goal. Likely: the value is. */
        static State of(SuccessMetric metric) {
            Double value = metric.value();
            Double low = metric.low();
            if (!metric.proven() || value == null) {
                return UNPROVEN;
            }
            if (low != null && low >= metric.target()) {
                return REACHED;
            }
            return value >= metric.target() ? LIKELY : NOT_YET;
        }
    }

    private static Span badge(State state, SuccessMetric metric) {
        return switch (state) {
            case REACHED -> Markup.span("bdg HIGH", state.label);
            case LIKELY -> Markup.span("bdg MEDIUM", state.label);
            case NOT_YET -> Markup.span("bdg", state.label);
            case UNPROVEN -> Markup.span("bdg outl", "n = " + metric.n());
        };
    }

    private static Div figure(String value, String beside) {
        return Markup.div("row fig", Markup.span("v", value), Markup.span("xs m2", beside));
    }

    static String title(SuccessMetricId id) {
        return switch (id) {
            case LEAD_TIME_DAYS -> "Detected earlier";
            case PIPELINE_GROWTH -> "Expansion pipeline";
            case CONVERSION_RATE -> "Signal to opportunity";
            case SIGNAL_TO_PROPOSAL_REDUCTION -> "Signal to proposal";
        };
    }

    private static String goal(SuccessMetric metric) {
        return amount(metric.id(), metric.target());
    }

    private static String amount(SuccessMetricId id, double value) {
        return switch (id) {
            case LEAD_TIME_DAYS -> Math.round(value) + " d";
            case PIPELINE_GROWTH -> signed(value) + "%";
            case CONVERSION_RATE -> Words.percent(value);
            // The metric is a reduction; people read it as what the time changed by.
            case SIGNAL_TO_PROPOSAL_REDUCTION -> signed(-value) + "%";
        };
    }

    private static String bare(SuccessMetricId id, double value) {
        return amount(id, value).replaceAll("[ d%]", "");
    }

    private static String signed(double share) {
        long percent = Math.round(share * 100);
        return (percent < 0 ? "−" : "+") + Math.abs(percent);
    }

    private static String basis(SuccessMetric metric, State state) {
        if (state == State.UNPROVEN) {
            return "Needs %s; %d so far."
                    .formatted(Words.count(metric.needed(), one(metric.id()), many(metric.id())), metric.n());
        }
        return "Goal %s. %s.".formatted(goal(metric), Words.count(metric.n(), one(metric.id()), many(metric.id())));
    }

    private static String one(SuccessMetricId id) {
        return many(id).replaceFirst("s( |$)", "$1");
    }

    private static String many(SuccessMetricId id) {
        return switch (id) {
            case LEAD_TIME_DAYS -> "accounts with a manual date";
            case PIPELINE_GROWTH -> "opportunities";
            case CONVERSION_RATE -> "signaled accounts";
            case SIGNAL_TO_PROPOSAL_REDUCTION -> "proposals with both dates";
        };
    }

    /** The goal stands in the middle, so that left and right of it read at a glance. */
    private static Div track(SuccessMetric metric, @Nullable Double value) {
        Div track = Markup.div("rng");
        Double low = metric.low();
        Double high = metric.high();
        if (value != null && low != null && high != null) {
            double from = at(metric, low);
            Span range = Markup.span("range");
            range.getStyle().setLeft(from + "%").setWidth(Math.max(1, at(metric, high) - from) + "%");
            track.add(range);
        }
        track.add(Markup.span("goal"));
        if (value != null) {
            Span dot = Markup.span("dot");
            dot.getStyle().setLeft(at(metric, value) + "%");
            track.add(dot);
        }
        return track;
    }

    private static double at(SuccessMetric metric, double value) {
        return Math.clamp(50 * value / Math.max(metric.target(), 1e-9), 0, 100);
    }
}
