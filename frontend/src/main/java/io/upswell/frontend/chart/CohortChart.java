package io.upswell.frontend.chart;

import io.upswell.analytics.Ripening;
import io.upswell.analytics.Ripening.Within;
import io.upswell.frontend.parts.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What share of each week's or month's signals was qualified within so many days; what is not over yet stays empty. */
public final class CohortChart extends Chart {

    record Row(String label, int n, List<@Nullable Double> shares, String href) {}

    record Data(List<Integer> days, List<Row> rows) {}

    /**
     * @param label of a cohort
     * @param href where its accounts are
     */
    public CohortChart(List<Ripening> cohorts, Function<Ripening, String> label, Function<Ripening, String> href) {
        super(
                "cohort",
                new Data(Ripening.DAYS, rows(cohorts, label, href)),
                describe(cohorts, label),
                table(cohorts, label, href));
    }

    private static List<Row> rows(
            List<Ripening> cohorts, Function<Ripening, String> label, Function<Ripening, String> href) {
        return cohorts.stream()
                .map(cohort -> {
                    List<@Nullable Double> shares = new ArrayList<>();
                    cohort.within().forEach(within -> shares.add(within.share()));
                    return new Row(label.apply(cohort), cohort.n(), shares, href.apply(cohort));
                })
                .toList();
    }

    private static ChartTable table(
            List<Ripening> cohorts, Function<Ripening, String> label, Function<Ripening, String> href) {
        return new ChartTable(
                Stream.concat(
                                Stream.of("First signal", "Accounts"),
                                Ripening.DAYS.stream().map("Within %d days"::formatted))
                        .toList(),
                cohorts.stream()
                        .map(cohort -> Stream.concat(
                                        Stream.of(label.apply(cohort), Integer.toString(cohort.n())),
                                        cohort.within().stream().map(CohortChart::words))
                                .toList())
                        .toList(),
                cohorts.stream().map(href).toList());
    }

    private static String words(Within within) {
        Double share = within.share();
        Double low = within.low();
        Double high = within.high();
        return share == null || low == null || high == null
                ? "not over yet"
                : "%s (%s to %s)".formatted(Words.percent(share), Words.percent(low), Words.percent(high));
    }

    private static String describe(List<Ripening> cohorts, Function<Ripening, String> label) {
        return "Share qualified by month or week of the first signal: "
                + cohorts.stream()
                        .map(cohort -> "%s, %d accounts, %s within 30 days"
                                .formatted(
                                        label.apply(cohort),
                                        cohort.n(),
                                        words(cohort.within().get(2))))
                        .collect(Collectors.joining("; "));
    }
}
