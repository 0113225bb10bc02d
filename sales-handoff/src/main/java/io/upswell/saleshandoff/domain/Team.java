package io.upswell.saleshandoff.domain;

import io.upswell.saleshandoff.SalesTeam.Absence;
import io.upswell.saleshandoff.SalesTeam.Rep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Everybody who takes handoffs over. */
@SecondaryPort
public interface Team {

    List<Rep> all();

    /** The same, and nobody else chooses until the transaction ends: two handoffs at once get two reps. */
    List<Rep> allForChoosing();

    /** Adds or changes; absences and turns stay. */
    void save(Rep rep);

    void assigned(String username, Instant at);

    void away(String username, Absence absence);

    /** Those that have not ended by {@code today}. */
    void back(String username, LocalDate today);
}
