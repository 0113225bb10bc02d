package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.domain.FeatureVisit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All versions of one account's visits to features. */
final class VisitsPast {

    private final List<Visit> visits = new ArrayList<>();
    private int first;

    private record Visit(FeatureVisit key, Versions<FeatureVisit> versions) {}

    /** In the order of time, feature and user; the versions of each in the order of arrival. */
    void arrived(Instant at, FeatureVisit key, boolean deleted) {
        if (visits.isEmpty() || !visits.getLast().key().equals(key)) {
            visits.add(new Visit(key, new Versions<>()));
        }
        visits.getLast().versions().arrived(at, deleted ? null : key);
    }

    /** @param from never before the one given last */
    List<FeatureVisit> asOf(Instant asOf, Instant from) {
        while (first < visits.size() && visits.get(first).key().at().isBefore(from)) {
            first++;
        }
        List<FeatureVisit> seen = new ArrayList<>();
        for (int i = first; i < visits.size() && !visits.get(i).key().at().isAfter(asOf); i++) {
            @Nullable FeatureVisit visit = visits.get(i).versions().at(asOf);
            if (visit != null) {
                seen.add(visit);
            }
        }
        return seen;
    }
}
