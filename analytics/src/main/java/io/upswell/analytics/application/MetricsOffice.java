package io.upswell.analytics.application;

import io.upswell.analytics.Baseline;
import io.upswell.analytics.ExpansionMetrics;
import io.upswell.analytics.ExpansionMetrics.Step;
import io.upswell.analytics.ExpansionMetrics.SuccessMetric;
import io.upswell.analytics.ExpansionMetrics.SuccessMetricId;
import io.upswell.analytics.ExpansionMetrics.TypeConversion;
import io.upswell.analytics.JourneyFilter;
import io.upswell.analytics.MetricsDesk;
import io.upswell.analytics.domain.Baselines;
import io.upswell.analytics.domain.Funnel;
import io.upswell.analytics.domain.Journey;
import io.upswell.analytics.domain.Milestone;
import io.upswell.analytics.domain.Share;
import io.upswell.analytics.domain.SuccessMetrics;
import io.upswell.detection.SignalType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of the public contract. */
@Service
class MetricsOffice implements MetricsDesk {

    /** Below this a rate by signal type says nothing. */
    private static final int ENOUGH_OF_A_TYPE = 10;

    private final Book book;
    private final Baselines baselines;
    private final Clock clock;

    MetricsOffice(Book book, Baselines baselines, Clock clock) {
        this.book = book;
        this.baselines = baselines;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public ExpansionMetrics between(LocalDate from, LocalDate to) {
        Period period = Period.of(from, to, clock);
        List<Journey> detected = book.all(period.detected(JourneyFilter.ALL));
        return new ExpansionMetrics(
                Funnel.of(detected).steps(), conversion(detected), success(period, JourneyFilter.ALL, detected));
    }

    /** Of the types that were detected. */
    static List<TypeConversion> conversion(List<Journey> detected) {
        return Arrays.stream(SignalType.values())
                .map(type -> conversion(type, detected))
                .filter(conversion -> conversion.detected() > 0)
                .toList();
    }

    /** @param detected what the filter leaves of what was detected in the period */
    List<SuccessMetric> success(Period period, JourneyFilter filter, List<Journey> detected) {
        var opened = period.detected(filter).by(Milestone.OPENED);
        var before = period.before().detected(filter).by(Milestone.OPENED);
        return new SuccessMetrics(
                        detected,
                        book.all(opened),
                        book.all(before),
                        period.elapsed(),
                        comparable(filter),
                        clock.getZone())
                .all();
    }

    /** The recorded value opened a day is of all accounts: a part of them is compared with itself before. */
    private Map<SuccessMetricId, Baseline> comparable(JourneyFilter filter) {
        Map<SuccessMetricId, Baseline> recorded = new HashMap<>(baselines.all());
        if (filter.restricts()) {
            recorded.remove(SuccessMetricId.PIPELINE_GROWTH);
        }
        return recorded;
    }

    private static TypeConversion conversion(SignalType type, List<Journey> journeys) {
        Funnel funnel = Funnel.of(journeys.stream()
                .filter(journey -> journey.types().contains(type))
                .toList());
        int detected = funnel.count(Step.DETECTED);
        int qualified = funnel.count(Step.QUALIFIED);
        int won = funnel.count(Step.WON);
        if (detected < ENOUGH_OF_A_TYPE) {
            return new TypeConversion(type, detected, qualified, won, null, null, null);
        }
        var share = new Share(qualified, detected);
        return new TypeConversion(type, detected, qualified, won, share.rate(), share.low(), share.high());
    }
}
