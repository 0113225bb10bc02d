package io.upswell.frontend.replay;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.upswell.analytics.Replay;
import io.upswell.analytics.ReplayResult;
import io.upswell.analytics.ReplayResult.Figures;
import io.upswell.analytics.ReplayResult.Proportion;
import io.upswell.frontend.chart.ReplayChart;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a replay gave: the versions beside each other, their alerts over time, and what changes. */
final class ReplayFigures extends Div {

    private final @Nullable Figures candidate;
    private final Figures live;
    private final NativeTableBody body = new NativeTableBody();

    ReplayFigures(Replay replay, ReplayResult result, LocalDate today) {
        live = result.live();
        candidate = result.candidate();
        addClassName("rp-in");
        String liveName = "Live v" + replay.live();
        String other = replay.candidate() == null ? null : "v" + replay.candidate();
        NativeTable table = new NativeTable(head(liveName, other), body);
        table.addClassName("cmp");
        row("Alerts", figures -> Markup.span("num", "%,d".formatted(figures.alerts())));
        row("A week, per CSM", figures -> Markup.span("num", decimal(figures.perCsmWeek())));
        row("Precision", figures -> share(figures.precision()));
        row("Conversion", figures -> share(figures.conversion()));
        row("Median lead", ReplayFigures::lead);
        row("Wins caught", figures -> of(figures.winsCaught(), figures.wins()));
        row("Expansions missed", figures -> of(figures.missed(), figures.expansions()));
        row("ARR caught", ReplayFigures::value);
        add(
                table,
                Markup.p("xs m3", basis(live)),
                Markup.div(
                        "",
                        Markup.div("xs m2", "Alerts per two weeks"),
                        new ReplayChart(result.bins(), liveName, other, today)));
        if (candidate != null) {
            add(new ReplayChanges(result, today));
        }
    }

    private static NativeTableHeader head(String live, @Nullable String other) {
        NativeTableRow row = new NativeTableRow();
        row.add(new NativeTableHeaderCell());
        row.add(column("sw live", live));
        if (other != null) {
            row.add(column("sw other", other));
        }
        return new NativeTableHeader(row);
    }

    private static NativeTableHeaderCell column(String swatch, String name) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", "col");
        return Markup.with(cell, "r", Markup.span(swatch), Markup.span("", name));
    }

    private void row(String name, Function<Figures, Component> shown) {
        NativeTableRow row = new NativeTableRow();
        row.add(new NativeTableCell(name));
        row.add(Markup.with(new NativeTableCell(), "r", shown.apply(live)));
        if (candidate != null) {
            row.add(Markup.with(new NativeTableCell(), "r b", shown.apply(candidate)));
        }
        body.add(row);
    }

    private static Component share(Proportion proportion) {
        Double rate = proportion.rate();
        Double low = proportion.low();
        Double high = proportion.high();
        return rate == null || low == null || high == null
                ? Markup.span("m2", "too fresh")
                : Markup.span(
                        "num",
                        Markup.span("", Words.percent(rate)),
                        Markup.span("m2", " %d–%d".formatted(Math.round(low * 100), Math.round(high * 100))));
    }

    private static Component lead(Figures figures) {
        Double days = figures.leadDays();
        return Markup.span("num", days == null ? Words.NONE : Math.round(days) + " d");
    }

    private static Component of(int part, int whole) {
        return Markup.span("num", whole == 0 ? Words.NONE : "%,d of %,d".formatted(part, whole));
    }

    private static Component value(Figures figures) {
        var value = figures.valueCaught();
        String currency = figures.currency();
        return Markup.span("num", value == null || currency == null ? Words.NONE : Words.shortMoney(value, currency));
    }

    private static String decimal(@Nullable Double value) {
        return value == null ? Words.NONE : String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }

    private static String basis(Figures live) {
        return "Precision and conversion of alerts older than %d days, 95%% range: n = %d for the live version."
                .formatted(ReplayResult.HORIZON_DAYS, live.precision().n());
    }
}
