package io.upswell.analytics.domain;

import io.upswell.analytics.Dimension;
import io.upswell.analytics.ExpansionMetrics.Step;
import io.upswell.analytics.SignalQuality;
import io.upswell.analytics.SignalQuality.BandConversion;
import io.upswell.opportunities.ScoreBand;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** All that says whether the signals deserve trust. */
public final class Quality {

    private Quality() {}

    /** @param days how long the period has been so far */
    public static SignalQuality of(List<Journey> journeys, ZoneId zone, Instant now, long days) {
        var promptness = new Promptness(journeys, zone, now, days);
        return new SignalQuality(
                Precisions.of(journeys, Dimension.SIGNAL_TYPE),
                Precisions.of(journeys, Dimension.RULE),
                Reliability.of(journeys),
                Arrays.stream(ScoreBand.values())
                        .map(band -> conversion(band, journeys))
                        .toList(),
                Estimates.of(journeys),
                promptness.load(),
                promptness.firstTouch(),
                promptness.answers());
    }

    public static boolean isLate(Journey journey, Instant now) {
        return journey.did(Milestone.HANDED_OFF) && Promptness.isLate(journey, now);
    }

    private static BandConversion conversion(ScoreBand band, List<Journey> journeys) {
        var funnel = new Funnel();
        journeys.stream().filter(journey -> journey.band() == band).forEach(funnel::add);
        int n = funnel.count(Step.DETECTED);
        int qualified = funnel.count(Step.QUALIFIED);
        if (n == 0) {
            return new BandConversion(band, 0, 0, 0, null, null, null);
        }
        var share = new Share(qualified, n);
        return new BandConversion(band, n, qualified, funnel.count(Step.WON), share.rate(), share.low(), share.high());
    }
}
