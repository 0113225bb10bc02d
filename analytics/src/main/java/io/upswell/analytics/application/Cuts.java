package io.upswell.analytics.application;

import io.upswell.analytics.Dimension;
import io.upswell.analytics.ExpansionMetrics.Step;
import io.upswell.analytics.FunnelReport;
import io.upswell.analytics.FunnelReport.Cohort;
import io.upswell.analytics.FunnelReport.Part;
import io.upswell.analytics.FunnelReport.Span;
import io.upswell.analytics.JourneyFilter;
import io.upswell.analytics.Ripening;
import io.upswell.analytics.domain.Funnel;
import io.upswell.analytics.domain.Journey;
import io.upswell.analytics.domain.Milestone;
import io.upswell.analytics.domain.Ripeness;
import io.upswell.analytics.domain.Selection;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The funnel, whole and cut to pieces. */
@Component
class Cuts {

    private final Book book;

    Cuts(Book book) {
        this.book = book;
    }

    FunnelReport funnel(Period period, JourneyFilter filter) {
        Period before = period.before();
        Funnel now = counted(period.detected(filter));
        return new FunnelReport(
                now.steps(), counted(before.detected(filter)).steps(), before.from(), before.to(), now.currency());
    }

    List<Part> breakdown(Period period, JourneyFilter filter, Dimension by) {
        Map<String, Funnel> parts = new HashMap<>();
        book.each(period.detected(filter), journey -> {
            for (String key : Selection.keys(by, journey)) {
                parts.computeIfAbsent(key, k -> new Funnel()).add(journey);
            }
        });
        return parts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Funnel> part) ->
                                -part.getValue().count(Step.DETECTED))
                        .thenComparing(Map.Entry::getKey))
                .map(part -> new Part(part.getKey(), part.getValue().steps()))
                .toList();
    }

    List<Cohort> cohorts(Period period, JourneyFilter filter, Span span) {
        return cohorts(period, filter, span, Funnel::new, Funnel::add).entrySet().stream()
                .map(cohort -> new Cohort(cohort.getKey(), cohort.getValue().steps()))
                .toList();
    }

    List<Ripening> ripening(Period period, JourneyFilter filter, Span span) {
        LocalDate today = LocalDate.now(period.clock());
        return cohorts(period, filter, span, Ripeness::new, Ripeness::add).entrySet().stream()
                .map(cohort -> cohort.getValue().of(cohort.getKey(), last(cohort.getKey(), span), today))
                .toList();
    }

    private <T> Map<LocalDate, T> cohorts(
            Period period, JourneyFilter filter, Span span, Supplier<T> begin, BiConsumer<T, Journey> add) {
        Map<LocalDate, T> cohorts = new TreeMap<>();
        Map<Integer, LocalDate> begins = new HashMap<>();
        ZoneId zone = period.clock().getZone();
        book.each(period.detected(filter), journey -> {
            // A quarter of an hour never straddles midnight, in whatever zone.
            LocalDate from = begins.computeIfAbsent(
                    journey.at(Milestone.DETECTED) / 900, quarter -> begin(quarter * 900, zone, span));
            add.accept(cohorts.computeIfAbsent(from, k -> begin.get()), journey);
        });
        return cohorts;
    }

    private static LocalDate last(LocalDate from, Span span) {
        return switch (span) {
            case WEEK -> from.plusDays(6);
            case MONTH -> from.plusMonths(1).minusDays(1);
        };
    }

    private static LocalDate begin(int seconds, ZoneId zone, Span span) {
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(seconds), zone);
        return switch (span) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    private Funnel counted(Selection selection) {
        var funnel = new Funnel();
        book.each(selection, funnel::add);
        return funnel;
    }
}
