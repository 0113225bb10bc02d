package io.upswell.analytics;

import io.upswell.analytics.ExpansionMetrics.TypeConversion;
import io.upswell.analytics.FunnelReport.Cohort;
import io.upswell.analytics.FunnelReport.Part;
import io.upswell.analytics.FunnelReport.Span;
import io.upswell.detection.Refusal;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;

/**
 * Where managers look at what became of the signals (US-4): their team's accounts, admins at all. Periods are days of
 * first detection in the vendor's time zone, both inclusive.
 *
 * <p>Every method throws {@link Refusal.Forbidden} for anybody but managers and admins, and {@link Refusal.BadRequest}
 * for days out of order.
 */
@PrimaryPort
public interface AnalyticsDesk {

    FunnelReport funnel(LocalDate from, LocalDate to, JourneyFilter filter);

    /** One funnel for each value, those with most journeys first. */
    List<Part> breakdown(LocalDate from, LocalDate to, JourneyFilter filter, Dimension by);

    /** What share of each detected signal type was qualified. */
    List<TypeConversion> conversion(LocalDate from, LocalDate to, JourneyFilter filter);

    /** The earliest first; weeks or months without any are left out. */
    List<Cohort> cohorts(LocalDate from, LocalDate to, JourneyFilter filter, Span span);

    /** The same cohorts by how soon people qualified what they saw. */
    List<Ripening> ripening(LocalDate from, LocalDate to, JourneyFilter filter, Span span);

    /** Days by which Upswell was earlier than somebody without it, one for each account where both are known. */
    List<Long> leadDays(LocalDate from, LocalDate to, JourneyFilter filter);

    /**
     * The accounts behind a figure, latest detection first.
     *
     * @throws Refusal.BadRequest for a position that did not come from here
     */
    Window<JourneyView> journeys(
            LocalDate from, LocalDate to, JourneyFilter filter, Drill drill, ScrollPosition position, int limit);

    /** All of them as a file, safe to open in a spreadsheet. */
    void export(LocalDate from, LocalDate to, JourneyFilter filter, Drill drill, Writer csv) throws IOException;

    /**
     * The four success metrics of PRD 1.3, ready to draw. Recorded baselines are of all accounts: where the filter
     * restricts, the pipeline is held against the same part of it before, and the tile says so.
     */
    List<SuccessTile> success(LocalDate from, LocalDate to, JourneyFilter filter);

    SignalQuality quality(LocalDate from, LocalDate to, JourneyFilter filter);

    /** Who the value that was won in the period is owed to. */
    Attribution attribution(LocalDate from, LocalDate to, JourneyFilter filter, AttributionModel model);

    /** Of all accounts in sight: the rule for stopping early holds for the whole experiment, not for parts of it. */
    Uplift holdout(LocalDate from, LocalDate to);

    /** What a manager wants to know on Monday: the seven days that end with this one. */
    WeeklyDigest digest(LocalDate lastDay);

    List<Baseline> baselines();

    /**
     * Records how it was before Upswell; admins only.
     *
     * @throws Refusal.BadRequest for a metric that needs no baseline, a value that is not positive, or no source
     */
    Baseline recordBaseline(Baseline baseline);

    /** Tells the read models anew from the journal of events; admins only. */
    Rebuilt rebuild();

    /** @param events how many the journal holds */
    record Rebuilt(long events, long accounts, double seconds) {}
}
