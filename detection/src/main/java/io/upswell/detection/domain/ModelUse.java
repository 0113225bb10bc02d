package io.upswell.detection.domain;

import io.upswell.detection.DataHealth;
import java.time.Instant;
import java.time.LocalDate;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** How often the language model was asked on each day, by all nodes together. */
@SecondaryPort
public interface ModelUse {

    /** Counts one more call on that day; false, and nothing counted, when {@code most} were made already. */
    boolean spend(LocalDate day, int most);

    /** Counts questions that the model did not answer, with the latest reason. */
    void unanswered(LocalDate day, int count, String reason, Instant at);

    /** @param budget told with the figures */
    DataHealth.ModelCalls on(LocalDate day, String model, int budget);
}
