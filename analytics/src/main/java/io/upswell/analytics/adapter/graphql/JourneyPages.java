package io.upswell.analytics.adapter.graphql;

import io.upswell.analytics.AnalyticsDesk;
import io.upswell.analytics.Drill;
import io.upswell.analytics.JourneyFilter;
import io.upswell.analytics.JourneyView;
import io.upswell.detection.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

/** The accounts behind a figure, page by page: 20 unless told, at most 100. */
@Controller
class JourneyPages {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    private final AnalyticsDesk desk;

    JourneyPages(AnalyticsDesk desk) {
        this.desk = desk;
    }

    @QueryMapping
    Window<JourneyView> analyticsJourneys(
            ScrollSubrange subrange,
            @Argument LocalDate from,
            @Argument LocalDate to,
            @Argument Drill drill,
            @Argument @Nullable JourneyFilter filter) {
        int count = subrange.count().orElse(USUAL);
        if (count < 0) {
            throw new Refusal.BadRequest("'first' is %d: ask for 0 to %d.".formatted(count, MOST));
        }
        return desk.journeys(
                from,
                to,
                filter == null ? JourneyFilter.ALL : filter,
                drill,
                subrange.position().orElse(ScrollPosition.keyset()),
                Math.min(count, MOST));
    }
}
