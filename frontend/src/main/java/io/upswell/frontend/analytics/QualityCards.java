package io.upswell.frontend.analytics;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import io.upswell.analytics.Drill;
import io.upswell.analytics.JourneyFilter;
import io.upswell.analytics.SignalQuality;
import io.upswell.analytics.SignalQuality.AlertLoad;
import io.upswell.analytics.SignalQuality.BandConversion;
import io.upswell.analytics.SignalQuality.EstimateQuality;
import io.upswell.analytics.SignalQuality.Precision;
import io.upswell.detection.SignalType;
import io.upswell.frontend.chart.BarsChart;
import io.upswell.frontend.chart.CalibrationChart;
import io.upswell.frontend.chart.ConversionChart;
import io.upswell.frontend.parts.Family;
import io.upswell.frontend.parts.Labels;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.frontend.parts.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether the signals deserve trust. */
final class QualityCards {

    private static final int ENOUGH = 20;
    private static final int ENOUGH_OF_ONE = 10;
    private static final double HIGH_FROM = 0.8;

    private final SignalQuality quality;
    private final AnalyticsQuery query;
    private final Names names;

    QualityCards(SignalQuality quality, AnalyticsQuery query, Names names) {
        this.quality = quality;
        this.query = query;
        this.names = names;
    }

    Component calibration() {
        var calibration = quality.calibration();
        Double error = calibration.error();
        boolean proven = calibration.n() >= ENOUGH && error != null;
        return new Card(
                "Calibration",
                proven
                        ? "qualified share by score, n = %d, mean gap %.2f".formatted(calibration.n(), error)
                        : "qualified share by score",
                proven
                        ? new CalibrationChart(calibration, HIGH_FROM)
                        : Card.unproven("Needs %d answers; %d so far.".formatted(ENOUGH, calibration.n())));
    }

    Component bands() {
        List<ConversionChart.Row> rows = quality.byBand().stream()
                .filter(band -> band.n() > 0)
                .map(this::row)
                .toList();
        return new Card(
                "Conversion by band",
                "to qualified, score as first told",
                rows.isEmpty()
                        ? FlowCards.nothing()
                        : new ConversionChart("Conversion to qualified", "Band", rows, null));
    }

    private ConversionChart.Row row(BandConversion band) {
        JourneyFilter f = query.filter();
        JourneyFilter ofBand =
                new JourneyFilter(f.signalType(), f.rule(), f.segment(), f.csm(), f.salesRep(), f.plan(), band.band());
        boolean few = band.n() < ENOUGH_OF_ONE;
        String label = Words.band(band.band());
        return new ConversionChart.Row(
                label,
                label,
                "high",
                band.n(),
                few ? null : band.rate(),
                band.low(),
                band.high(),
                query.with(ofBand).accounts(Drill.DETECTED));
    }

    Component precision() {
        List<ConversionChart.Row> rows = quality.byType().stream()
                .filter(one -> one.answers() > 0)
                .map(QualityCards::row)
                .toList();
        return new Card(
                "Precision by signal type",
                "qualified over all answers, small samples drawn to the mean",
                rows.isEmpty()
                        ? Card.unproven("Nobody has answered an alert of this period yet.")
                        : new ConversionChart("Precision", "Signal type", rows, null),
                Markup.p("xs m2 below", answers()));
    }

    private static ConversionChart.Row row(Precision one) {
        SignalType type = SignalType.valueOf(one.key());
        return new ConversionChart.Row(
                type.label(),
                Labels.brief(type),
                Family.of(type).key(),
                one.answers(),
                one.precision(),
                one.low(),
                one.high(),
                null);
    }

    private String answers() {
        int qualified = 0;
        int notAFit = 0;
        int knew = 0;
        int other = 0;
        for (Precision one : quality.byRule()) {
            qualified += one.qualified();
            notAFit += one.notAFit();
            knew += one.alreadyKnew();
            other += one.other();
        }
        return "Answers, counted for each rule: %d qualified, %d not a fit, %d already knew, %d for another reason."
                .formatted(qualified, notAFit, knew, other);
    }

    Component estimate() {
        EstimateQuality estimate = quality.estimate();
        Double bias = estimate.bias();
        Double low = estimate.biasLow();
        Double high = estimate.biasHigh();
        Double error = estimate.medianError();
        if (estimate.n() < ENOUGH_OF_ONE || bias == null || error == null) {
            return new Card(
                    "Estimate against booked value",
                    "won deals",
                    Card.unproven(
                            "Needs %d won deals with an estimate; %d so far.".formatted(ENOUGH_OF_ONE, estimate.n())));
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "Bias",
                signed(bias)
                        + (low == null || high == null ? "" : ", 95% range " + signed(low) + " to " + signed(high)));
        facts.put("Median error", Words.percent(error));
        String currency = Objects.requireNonNullElse(estimate.currency(), "USD");
        facts.put("Estimated", Words.money(estimate.estimated(), currency));
        facts.put("Booked", Words.money(estimate.booked(), currency));
        return new Card(
                "Estimate against booked value",
                Words.count(estimate.n(), "won deal", "won deals"),
                Markup.facts(facts),
                Markup.p(
                        "xs m2 below",
                        bias > 0 ? "Estimates are above what is booked." : "Estimates are below what is booked."),
                link("See the won accounts", query.accounts(Drill.WON)));
    }

    private static String signed(double share) {
        long percent = Math.round(share * 100);
        return (percent < 0 ? "−" : "+") + Math.abs(percent) + "%";
    }

    Component load() {
        List<AlertLoad> load = quality.load();
        List<BarsChart.Row> rows = load.stream().map(this::row).toList();
        return new Card(
                "Alert load",
                "alerts by CSM, a week on average and in the busiest",
                rows.isEmpty() ? FlowCards.nothing() : new BarsChart("Alerts", "CSM", rows));
    }

    private BarsChart.Row row(AlertLoad one) {
        JourneyFilter f = query.filter();
        String name = one.csm().isEmpty() ? "Nobody's" : names.full(one.csm());
        String href = one.csm().isEmpty()
                ? null
                : query.with(new JourneyFilter(
                                f.signalType(), f.rule(), f.segment(), one.csm(), f.salesRep(), f.plan(), f.band()))
                        .accounts(Drill.ALERTED);
        return new BarsChart.Row(
                name,
                one.csm().isEmpty() ? "Nobody's" : names.first(one.csm()),
                "action",
                one.alerts(),
                "%d, %.1f a week, most %d".formatted(one.alerts(), one.perWeek(), one.busiestWeek()),
                href);
    }

    Component promptness() {
        var touch = quality.firstTouch();
        var answers = quality.answers();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Alert to first touch", time(touch.medianHours(), touch.touched()));
        facts.put("Touched", "%d of %d alerted".formatted(touch.touched(), touch.alerted()));
        facts.put("Handoff to answer", time(answers.medianHours(), answers.due()));
        Double late = answers.lateShare();
        Double low = answers.low();
        Double high = answers.high();
        facts.put(
                "Answered late",
                late == null || low == null || high == null || answers.due() < ENOUGH_OF_ONE
                        ? "%d of %d, too few for a share".formatted(answers.late(), answers.due())
                        : "%s (%d of %d), 95%% range %s to %s"
                                .formatted(
                                        Words.percent(late),
                                        answers.late(),
                                        answers.due(),
                                        Words.percent(low),
                                        Words.percent(high)));
        return new Card(
                "Promptness",
                "medians",
                Markup.facts(facts),
                Markup.div(
                        "row wrap below",
                        link("Untouched accounts", query.accounts(Drill.UNTOUCHED)),
                        link("Late answers", query.accounts(Drill.LATE))));
    }

    private static String time(@Nullable Double hours, int n) {
        if (hours == null || n < ENOUGH_OF_ONE) {
            return "unproven (n = %d)".formatted(n);
        }
        return hours < 48 ? "%.0f h".formatted(hours) : "%.1f d".formatted(hours / 24);
    }

    static Component link(String text, String href) {
        return Markup.div("s", new Anchor(href, text));
    }
}
