package io.upswell.detection.domain;

import io.upswell.detection.DataHealth;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** What became of the lines that were sent, kept by day; of the rejected ones the newest of each source. */
@SecondaryPort
public interface IntakeLog {

    /** Rejected lines kept of each source. */
    int MOST_REJECTED = 100;

    /** Adds to the day of {@code at}. */
    void add(Map<Origin, Long> accepted, List<DataHealth.RejectedLine> rejected, Instant at);

    /** By type and metric; the counts begin with the day {@code since}. */
    List<DataHealth.Source> sources(LocalDate since);

    /** Newest first. */
    List<DataHealth.RejectedLine> rejected();

    /** @param metric empty for what is no usage */
    record Origin(String source, String metric) {

        /** Of lines that name no type that is known. */
        public static final String UNKNOWN = "unknown";

        public static Origin of(Fact fact) {
            return new Origin(fact.type().key(), fact.type() == FactType.USAGE ? String.valueOf(fact.values()[1]) : "");
        }
    }
}
