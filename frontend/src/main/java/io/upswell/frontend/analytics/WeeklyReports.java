package io.upswell.frontend.analytics;

import io.upswell.analytics.AnalyticsDesk;
import io.upswell.analytics.ExpansionMetrics.FunnelStep;
import io.upswell.analytics.ExpansionMetrics.Step;
import io.upswell.analytics.WeeklyDigest;
import io.upswell.frontend.parts.Words;
import io.upswell.frontend.security.Managers;
import io.upswell.notifications.ReportDesk;
import io.upswell.notifications.ReportDesk.Figure;
import io.upswell.notifications.ReportDesk.Report;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends every manager on Monday what the week's signals became (US-4), by Slack or e-mail as they are reached. */
@Component
class WeeklyReports {

    private final AnalyticsDesk desk;
    private final ReportDesk reports;
    private final Managers managers;
    private final Clock clock;

    WeeklyReports(AnalyticsDesk desk, ReportDesk reports, Managers managers, Clock clock) {
        this.desk = desk;
        this.reports = reports;
        this.managers = managers;
        this.clock = clock;
    }

    @Scheduled(cron = "${upswell.analytics.report:0 30 8 * * MON}", zone = "${upswell.zone:UTC}")
    void send() {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        managers.each(manager -> reports.send(manager, report(desk.digest(yesterday))));
    }

    private static Report report(WeeklyDigest week) {
        String days = Words.range(week.from(), week.to(), week.to());
        List<Figure> figures = new ArrayList<>();
        week.success()
                .forEach(tile ->
                        figures.add(new Figure(MetricTile.title(tile.metric().id()), tile.reading())));
        Double hours = week.firstTouch().medianHours();
        figures.add(new Figure(
                "Alert to first touch",
                hours == null
                        ? "nobody has touched an alert of this week"
                        : "%.0f hours in the median, %d of %d touched"
                                .formatted(
                                        hours,
                                        week.firstTouch().touched(),
                                        week.firstTouch().alerted())));
        figures.add(new Figure(
                "Handoffs answered late",
                "%d of %d".formatted(week.answers().late(), week.answers().due())));
        return new Report(
                week.to().toString(),
                "Your Week in Expansion: " + days,
                "%s detected (%d the week before), %d qualified, %d won."
                        .formatted(
                                Words.count(count(week.funnel().steps(), Step.DETECTED), "account", "accounts"),
                                count(week.funnel().before(), Step.DETECTED),
                                count(week.funnel().steps(), Step.QUALIFIED),
                                count(week.funnel().steps(), Step.WON)),
                figures,
                "/analytics?from=%s&to=%s".formatted(week.from(), week.to()));
    }

    private static int count(List<FunnelStep> steps, Step step) {
        return steps.stream()
                .filter(one -> one.step() == step)
                .mapToInt(FunnelStep::count)
                .findFirst()
                .orElse(0);
    }
}
