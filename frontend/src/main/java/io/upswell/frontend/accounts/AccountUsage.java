package io.upswell.frontend.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Evidence;
import io.upswell.detection.UsageSeries;
import io.upswell.frontend.chart.UsageChart;
import io.upswell.frontend.parts.Markup;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the account may use and does use, as bars and as courses. */
final class AccountUsage {

    private AccountUsage() {}

    static Component entitlement(AccountDossier dossier) {
        Div rows = Markup.div("en");
        for (UsageSeries series : dossier.usage()) {
            Double last =
                    series.points().isEmpty() ? null : series.points().getLast().value();
            rows.add(row(series.name(), "usage", last, series.limit(), "no limit on record"));
        }
        AccountSnapshot account = dossier.account();
        Integer seats = account.contractedSeats();
        rows.add(row(
                "Seats",
                "people",
                (double) account.activeUsers(),
                seats == null ? null : seats.doubleValue(),
                "no seats on record"));
        return Markup.section(
                "Entitlement and use",
                "card",
                Markup.div(
                        "row wrap cardhead",
                        Markup.h2("grow", "Entitlement and use"),
                        Markup.span("xs m3", "own limits win over the plan’s")),
                rows);
    }

    private static Div row(String name, String family, @Nullable Double used, @Nullable Double limit, String unknown) {
        Span bar = Markup.span("bar");
        String figure;
        if (used == null) {
            figure = "nothing on record";
            bar.addClassName("hollow");
        } else if (limit == null || limit <= 0) {
            figure = "%,.0f, %s".formatted(used, unknown);
            bar.addClassName("hollow");
        } else {
            figure = "%s of %s".formatted(amount(used), amount(limit));
            Span fill = Markup.span("f-" + family);
            fill.getStyle().setWidth(Math.min(100, Math.round(100 * used / limit)) + "%");
            bar.add(fill);
        }
        return Markup.div("", Markup.span("md cut", name), bar, Markup.span("num r v", figure));
    }

    private static String amount(double value) {
        return value >= 1_000_000 ? "%,.2fM".formatted(value / 1_000_000) : "%,.0f".formatted(value);
    }

    static Component charts(List<UsageSeries> usage, LocalDate today, List<Evidence.Usage> projected) {
        Div cards = Markup.div("g one");
        for (UsageSeries series : usage) {
            Evidence.Usage evidence = projected.stream()
                    .filter(known -> known.metric().equals(series.metric()))
                    .findFirst()
                    .orElse(null);
            String limit = series.limit() == null ? "no limit on record" : "limit %,.0f".formatted(series.limit());
            cards.add(Markup.section(
                    series.name(),
                    "card",
                    Markup.div("row wrap cardhead", Markup.h2("grow", series.name()), Markup.span("xs m3", limit)),
                    series.points().isEmpty()
                            ? Markup.p(
                                    "s m2",
                                    "Nothing on record in the last %d days.".formatted(AccountDossiers.USAGE_DAYS))
                            : new UsageChart(series, evidence, today)));
        }
        return usage.isEmpty() ? Markup.div("empty", Markup.p("", "No usage on record.")) : cards;
    }

    static List<Evidence.Usage> projected(AccountDossier dossier) {
        return dossier.signals().stream()
                .flatMap(signal -> signal.evidence().stream())
                .filter(Evidence.Usage.class::isInstance)
                .map(Evidence.Usage.class::cast)
                .toList();
    }
}
