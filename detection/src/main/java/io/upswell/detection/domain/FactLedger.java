package io.upswell.detection.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Where facts are written down, with the instant of their arrival. */
@SecondaryPort
public interface FactLedger {

    /** Those of these accounts that are on record, whenever they arrived. */
    Set<String> known(Collection<String> accounts);

    /**
     * Writes all of these or none. Of several facts with one key the last wins; one that says what the latest version
     * at that instant said already adds nothing.
     *
     * @throws Unwritable when the content of one of them is to blame
     */
    void write(List<Fact> facts, Instant arrivedAt);

    /** The database refuses the content of a fact; the transaction is over. */
    final class Unwritable extends RuntimeException {
        public Unwritable(String reason, Throwable cause) {
            super(reason, cause);
        }
    }
}
