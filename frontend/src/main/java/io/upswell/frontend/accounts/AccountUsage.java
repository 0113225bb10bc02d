package io.upswell.frontend.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Evidence;
import io.upswell.detection.Offering;
import io.upswell.detection.UsageSeries;
import io.upswell.frontend.chart.UsageChart;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import java.time.LocalDate;
import java.util.Comparator;
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

    /** The one that is asked for first, its points marked. */
    static Component charts(AccountDossier dossier, Asked asked, LocalDate today) {
        LocalDate day = dossier.past() == null ? today : dossier.past();
        Div cards = Markup.div("g one");
        dossier.usage().stream()
                .sorted(Comparator.comparing(series -> !isAskedFor(series, asked)))
                .forEach(series -> cards.add(card(series, projected(dossier), asked, day)));
        return dossier.usage().isEmpty() ? Markup.div("empty", Markup.p("", "No usage on record.")) : cards;
    }

    private static boolean isAskedFor(UsageSeries series, Asked asked) {
        return asked.metric().filter(series.metric()::equals).isPresent();
    }

    private static Component card(UsageSeries series, List<Evidence.Usage> projected, Asked asked, LocalDate today) {
        Evidence.Usage evidence = projected.stream()
                .filter(known -> known.metric().equals(series.metric()))
                .findFirst()
                .orElse(null);
        String limit = series.limit() == null ? "no limit on record" : "limit %,.0f".formatted(series.limit());
        Span marked = Markup.span("xs m2 nw");
        if (isAskedFor(series, asked) && asked.from().isPresent() && asked.to().isPresent()) {
            marked.setText("The signal stands on %s"
                    .formatted(Words.range(asked.from().get(), asked.to().get(), today)));
        }
        return Markup.section(
                series.name(),
                "card",
                Markup.div("row wrap cardhead", Markup.h2("grow", series.name()), marked, Markup.span("xs m3", limit)),
                series.points().isEmpty()
                        ? Markup.p(
                                "s m2", "Nothing on record in the last %d days.".formatted(AccountDossiers.USAGE_DAYS))
                        : isAskedFor(series, asked)
                                ? new UsageChart(
                                        series,
                                        evidence,
                                        today,
                                        asked.from().orElse(null),
                                        asked.to().orElse(null))
                                : new UsageChart(series, evidence, today));
    }

    /** How much of a limit that this would raise a signal says is used, the highest; {@code null} when none does. */
    static @Nullable Double reached(Offering offering, AccountDossier dossier) {
        return projected(dossier).stream()
                .filter(usage -> offering.raises().contains(usage.metric()))
                .map(Evidence.Usage::ratio)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    static List<Evidence.Usage> projected(AccountDossier dossier) {
        return dossier.signals().stream()
                .flatMap(signal -> signal.evidence().stream())
                .filter(Evidence.Usage.class::isInstance)
                .map(Evidence.Usage.class::cast)
                .toList();
    }
}
