package io.upswell.saleshandoff.adapter.health;

import io.upswell.saleshandoff.CrmDesk;
import io.upswell.saleshandoff.CrmDesk.Connection;
import io.upswell.saleshandoff.CrmDesk.Line;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * The line to the CRM, as {@code crm} in the application's health. A CRM that is away does not make Upswell unwell:
 * handoffs go on without it, so the status is one that no balancer takes for DOWN.
 */
@Component("crmHealthIndicator")
class CrmHealth implements HealthIndicator {

    private static final Status HELD_BACK = new Status("HELD_BACK", "Calls are held back after repeated failures.");

    private final CrmDesk crm;

    CrmHealth(CrmDesk crm) {
        this.crm = crm;
    }

    @Override
    public Health health() {
        Connection connection = crm.connection();
        return Health.status(connection.line() == Line.CLOSED ? Status.UP : HELD_BACK)
                .withDetail("system", connection.crm())
                .withDetail("line", connection.line())
                .withDetail("since", connection.since())
                .build();
    }
}
