package io.upswell.analytics.application;

import io.upswell.analytics.Dimension;
import io.upswell.analytics.ExpansionMetrics.Step;
import io.upswell.analytics.FunnelReport;
import io.upswell.analytics.FunnelReport.Cohort;
import io.upswell.analytics.FunnelReport.Part;
import io.upswell.analytics.FunnelReport.Span;
import io.upswell.analytics.JourneyFilter;
import io.upswell.analytics.domain.Funnel;
import io.upswell.analytics.domain.Milestone;
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
        return new FunnelReport(
                counted(period.detected(filter)).steps(),
                counted(before.detected(filter)).steps(),
                before.from(),
                before.to());
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
        Map<LocalDate, Funnel> cohorts = new TreeMap<>();
        Map<Integer, LocalDate> begins = new HashMap<>();
        ZoneId zone = period.clock().getZone();
        book.each(period.detected(filter), journey -> {
            // A quarter of an hour never straddles midnight, in whatever zone.
            LocalDate from = begins.computeIfAbsent(
                    journey.at(Milestone.DETECTED) / 900, quarter -> begin(quarter * 900, zone, span));
            cohorts.computeIfAbsent(from, k -> new Funnel()).add(journey);
        });
        return cohorts.entrySet().stream()
                .map(cohort -> new Cohort(cohort.getKey(), cohort.getValue().steps()))
                .toList();
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
