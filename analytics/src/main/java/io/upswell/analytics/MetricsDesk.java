package io.upswell.analytics;

import io.upswell.detection.Refusal;
import java.time.LocalDate;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Where managers ask what converted. */
@PrimaryPort
public interface MetricsDesk {

    /**
     * @param from first day of detection, inclusive, in the vendor's time zone
     * @param to last day, inclusive
     * @throws Refusal.BadRequest when {@code to} is before {@code from}
     * @throws Refusal.Forbidden for anybody but managers and admins
     */
    ExpansionMetrics between(LocalDate from, LocalDate to);
}
