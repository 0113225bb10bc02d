package io.upswell.analytics.adapter.graphql;

import io.upswell.analytics.ExpansionMetrics;
import io.upswell.analytics.MetricsDesk;
import java.time.LocalDate;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** {@link MetricsDesk} for programs that speak GraphQL. */
@Controller
class MetricsController {

    private final MetricsDesk desk;

    MetricsController(MetricsDesk desk) {
        this.desk = desk;
    }

    @QueryMapping
    ExpansionMetrics expansionMetrics(@Argument LocalDate from, @Argument LocalDate to) {
        return desk.between(from, to);
    }
}
