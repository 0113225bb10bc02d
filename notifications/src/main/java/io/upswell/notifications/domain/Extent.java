package io.upswell.notifications.domain;

import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.ScoreBand;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** Every signal type that an opportunity ever had, and its highest band. */
public record Extent(List<SignalType> types, ScoreBand band) {

    static Extent of(OpportunitySnapshot opportunity) {
        return new Extent(
                opportunity.signals().stream()
                        .map(Signal::type)
                        .distinct()
                        .sorted()
                        .toList(),
                opportunity.band());
    }

    Extent with(OpportunitySnapshot opportunity) {
        Extent other = of(opportunity);
        var all = EnumSet.noneOf(SignalType.class);
        Stream.concat(types.stream(), other.types.stream()).forEach(all::add);
        return new Extent(List.copyOf(all), other.band.isAbove(band) ? other.band : band);
    }

    boolean covers(OpportunitySnapshot opportunity) {
        Extent other = of(opportunity);
        return types.containsAll(other.types) && !other.band.isAbove(band);
    }
}
