package io.upswell.frontend.analytics;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import io.upswell.analytics.AnalyticsDesk;
import io.upswell.analytics.Drill;
import io.upswell.analytics.ExpansionMetrics.TypeConversion;
import io.upswell.analytics.FunnelReport;
import io.upswell.analytics.FunnelReport.Span;
import io.upswell.analytics.JourneyFilter;
import io.upswell.analytics.Ripening;
import io.upswell.frontend.chart.CohortChart;
import io.upswell.frontend.chart.ConversionChart;
import io.upswell.frontend.chart.FunnelChart;
import io.upswell.frontend.chart.LeadTimeChart;
import io.upswell.frontend.parts.Family;
import io.upswell.frontend.parts.Labels;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What the signals became, and how soon. */
final class FlowCards {

    /** Fewer say nothing about days earlier or later. */
    private static final int ENOUGH = 20;

    private static final double LEAD_GOAL_DAYS = 30;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    private final AnalyticsDesk desk;
    private final AnalyticsQuery query;

    FlowCards(AnalyticsDesk desk, AnalyticsQuery query) {
        this.desk = desk;
        this.query = query;
    }

    Component funnel() {
        FunnelReport report = desk.funnel(query.from(), query.to(), query.filter());
        int detected = report.steps().isEmpty() ? 0 : report.steps().getFirst().count();
        int before = report.before().isEmpty() ? 0 : report.before().getFirst().count();
        return new Card(
                "Funnel",
                "%s, %,d in the period before; rate from the step before, 95%%"
                        .formatted(Words.count(detected, "case", "cases"), before),
                detected == 0
                        ? nothing()
                        : new FunnelChart(
                                report.steps(),
                                report.before(),
                                Objects.requireNonNullElse(report.currency(), "USD"),
                                step -> query.accounts(Drill.valueOf(step.name()))),
                Markup.p(
                        "xs m2 below",
                        "A case is an opportunity, or the signals of an account that became none; an account may have"
                                + " several."));
    }

    Component conversion(double goal) {
        List<TypeConversion> types = desk.conversion(query.from(), query.to(), query.filter());
        List<ConversionChart.Row> rows = types.stream()
                .map(this::row)
                .sorted(Comparator.comparingDouble((ConversionChart.Row row) -> {
                            Double rate = row.rate();
                            return rate == null ? -1 : rate;
                        })
                        .reversed())
                .toList();
        return new Card(
                "Conversion by signal type",
                "to qualified, 95% range, goal " + Words.percent(goal),
                rows.isEmpty() ? nothing() : new ConversionChart("Conversion to qualified", "Signal type", rows, goal));
    }

    private ConversionChart.Row row(TypeConversion type) {
        JourneyFilter f = query.filter();
        JourneyFilter ofType =
                new JourneyFilter(type.type(), f.rule(), f.segment(), f.csm(), f.salesRep(), f.plan(), f.band());
        return new ConversionChart.Row(
                type.type().label(),
                Labels.brief(type.type()),
                Family.of(type.type()).key(),
                type.detected(),
                type.rate(),
                type.low(),
                type.high(),
                query.with(ofType).accounts(Drill.DETECTED));
    }

    Component cohorts() {
        List<Ripening> cohorts = desk.ripening(query.from(), query.to(), query.filter(), query.span());
        Select<Span> span = new Select<>();
        span.addClassNames("fld", "small");
        span.setAriaLabel("Cohorts by");
        span.setItems(Span.values());
        span.setItemLabelGenerator(one -> Words.sentence(one.name()));
        span.setValue(query.span());
        span.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                UI.getCurrent()
                        .navigate(
                                AnalyticsView.class,
                                query.with(change.getValue()).parameters());
            }
        });
        return new Card(
                        "Cohorts by first signal",
                        "share qualified within",
                        cohorts.isEmpty() ? nothing() : new CohortChart(cohorts, this::label, this::behind))
                .choosing(span);
    }

    private String label(Ripening cohort) {
        return query.span() == Span.MONTH
                ? cohort.from().format(MONTH)
                : Words.date(cohort.from(), query.period().today());
    }

    private String behind(Ripening cohort) {
        var last = query.span() == Span.MONTH
                ? cohort.from().plusMonths(1).minusDays(1)
                : cohort.from().plusDays(6);
        return query.with(query.period().within(cohort.from(), last)).accounts(Drill.DETECTED);
    }

    Component leadTime() {
        List<Long> days = desk.leadDays(query.from(), query.to(), query.filter());
        return new Card(
                "Lead time",
                "against finding it by hand, %s".formatted(Words.count(days.size(), "account", "accounts")),
                days.size() < ENOUGH
                        ? Card.unproven("Needs %d accounts with both dates; %d so far.".formatted(ENOUGH, days.size()))
                        : new LeadTimeChart(days, LEAD_GOAL_DAYS, median(days)));
    }

    private static double median(List<Long> days) {
        long[] sorted = days.stream().mapToLong(Long::longValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : Arrays.stream(sorted, middle - 1, middle + 1).average().orElse(0);
    }

    static Component nothing() {
        return Markup.div("empty", Markup.p("", "Nothing was detected in this period."));
    }
}
