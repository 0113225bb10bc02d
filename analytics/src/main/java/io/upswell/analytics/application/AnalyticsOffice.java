package io.upswell.analytics.application;

import io.upswell.analytics.AnalyticsDesk;
import io.upswell.analytics.Attribution;
import io.upswell.analytics.AttributionModel;
import io.upswell.analytics.Baseline;
import io.upswell.analytics.Dimension;
import io.upswell.analytics.Drill;
import io.upswell.analytics.ExpansionMetrics.TypeConversion;
import io.upswell.analytics.FunnelReport;
import io.upswell.analytics.FunnelReport.Cohort;
import io.upswell.analytics.FunnelReport.Part;
import io.upswell.analytics.FunnelReport.Span;
import io.upswell.analytics.JourneyFilter;
import io.upswell.analytics.JourneyView;
import io.upswell.analytics.Ripening;
import io.upswell.analytics.SignalQuality;
import io.upswell.analytics.SuccessTile;
import io.upswell.analytics.Uplift;
import io.upswell.analytics.WeeklyDigest;
import io.upswell.analytics.domain.Credits;
import io.upswell.analytics.domain.Experiment;
import io.upswell.analytics.domain.Milestone;
import io.upswell.analytics.domain.Quality;
import io.upswell.analytics.domain.SuccessMetrics;
import io.upswell.opportunities.Holdout;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows managers what became of the signals. */
@Service
@Transactional(readOnly = true)
class AnalyticsOffice implements AnalyticsDesk {

    private static final int DAYS_BEFORE = 6;

    private final Book book;
    private final Cuts cuts;
    private final Drilling drilling;
    private final Tiles tiles;
    private final Settings settings;
    private final Holdout holdout;
    private final Clock clock;

    AnalyticsOffice(
            Book book, Cuts cuts, Drilling drilling, Tiles tiles, Settings settings, Holdout holdout, Clock clock) {
        this.book = book;
        this.cuts = cuts;
        this.drilling = drilling;
        this.tiles = tiles;
        this.settings = settings;
        this.holdout = holdout;
        this.clock = clock;
    }

    @Override
    public FunnelReport funnel(LocalDate from, LocalDate to, JourneyFilter filter) {
        return cuts.funnel(Period.of(from, to, clock), filter);
    }

    @Override
    public List<Part> breakdown(LocalDate from, LocalDate to, JourneyFilter filter, Dimension by) {
        return cuts.breakdown(Period.of(from, to, clock), filter, by);
    }

    @Override
    public List<TypeConversion> conversion(LocalDate from, LocalDate to, JourneyFilter filter) {
        return MetricsOffice.conversion(book.all(Period.of(from, to, clock).detected(filter)));
    }

    @Override
    public List<Cohort> cohorts(LocalDate from, LocalDate to, JourneyFilter filter, Span span) {
        return cuts.cohorts(Period.of(from, to, clock), filter, span);
    }

    @Override
    public List<Ripening> ripening(LocalDate from, LocalDate to, JourneyFilter filter, Span span) {
        return cuts.ripening(Period.of(from, to, clock), filter, span);
    }

    @Override
    public List<Long> leadDays(LocalDate from, LocalDate to, JourneyFilter filter) {
        return book.all(Period.of(from, to, clock).detected(filter)).stream()
                .filter(journey -> journey.identifiedBy() != null)
                .map(journey -> SuccessMetrics.leadDays(journey, clock.getZone()))
                .toList();
    }

    @Override
    public Window<JourneyView> journeys(
            LocalDate from, LocalDate to, JourneyFilter filter, Drill drill, ScrollPosition position, int limit) {
        return drilling.page(Period.of(from, to, clock), filter, drill, position, limit);
    }

    @Override
    public void export(LocalDate from, LocalDate to, JourneyFilter filter, Drill drill, Writer csv) throws IOException {
        JourneyCsv.write(drilling.all(Period.of(from, to, clock), filter, drill), csv);
    }

    @Override
    public List<SuccessTile> success(LocalDate from, LocalDate to, JourneyFilter filter) {
        return tiles.of(Period.of(from, to, clock), filter);
    }

    @Override
    public SignalQuality quality(LocalDate from, LocalDate to, JourneyFilter filter) {
        Period period = Period.of(from, to, clock);
        return Quality.of(book.all(period.detected(filter)), clock.getZone(), clock.instant(), period.elapsed());
    }

    @Override
    public Attribution attribution(LocalDate from, LocalDate to, JourneyFilter filter, AttributionModel model) {
        return Credits.of(book.all(Period.of(from, to, clock).detected(filter).by(Milestone.WON)), model);
    }

    @Override
    public Uplift holdout(LocalDate from, LocalDate to) {
        var journeys = book.all(Period.of(from, to, clock).detected(JourneyFilter.ALL)).stream()
                .filter(journey -> holdout.covers(Experiment.arr(journey)))
                .toList();
        return Experiment.of(journeys, holdout::holds, holdout.share(), holdout.arrCeiling());
    }

    @Override
    public WeeklyDigest digest(LocalDate lastDay) {
        Period week = Period.of(lastDay.minusDays(DAYS_BEFORE), lastDay, clock);
        SignalQuality quality =
                Quality.of(book.all(week.detected(JourneyFilter.ALL)), clock.getZone(), clock.instant(), 7);
        return new WeeklyDigest(
                week.from(),
                lastDay,
                cuts.funnel(week, JourneyFilter.ALL),
                tiles.of(week, JourneyFilter.ALL),
                cuts.breakdown(week, JourneyFilter.ALL, Dimension.SIGNAL_TYPE),
                quality.firstTouch(),
                quality.answers());
    }

    @Override
    public List<Baseline> baselines() {
        return settings.baselines();
    }

    @Override
    @Transactional
    public Baseline recordBaseline(Baseline baseline) {
        return settings.record(baseline);
    }

    @Override
    @Transactional
    public Rebuilt rebuild() {
        return settings.rebuild();
    }
}
