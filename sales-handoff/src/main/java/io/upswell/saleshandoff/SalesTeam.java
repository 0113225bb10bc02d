package io.upswell.saleshandoff;

import io.upswell.detection.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jspecify.annotations.Nullable;

/** Who takes handoffs over, and when they are there. */
@PrimaryPort
public interface SalesTeam {

    /** In the order of usernames; for whoever is signed in. */
    List<Rep> reps();

    /** Adds or changes; for the application itself, which knows who may sign in. Absences and turns stay. */
    void register(Rep rep);

    /**
     * Out of office, both days included; a second one that begins on the same day replaces the first.
     *
     * @throws Refusal.Forbidden when it is neither the viewer, one of their team, nor an administrator's call
     * @throws Refusal.BadRequest when it ends before it begins
     */
    Rep away(String username, LocalDate firstDay, LocalDate lastDay);

    /** Takes all absences back that have not ended. */
    Rep back(String username);

    /**
     * @param zone where they work, {@code null}: the vendor's
     * @param crmOwner how the CRM names this person, {@code null} where the CRM is asked by e-mail
     * @param lastAssignedAt when they last got a handoff by turn
     */
    record Rep(
            String username,
            String name,
            @Nullable String email,
            @Nullable ZoneId zone,
            @Nullable String crmOwner,
            boolean active,
            @Nullable Instant lastAssignedAt,
            List<Absence> absences) {

        public Rep(String username, String name, @Nullable String email) {
            this(username, name, email, null, null, true, null, List.of());
        }

        public boolean available(Instant now, ZoneId vendor) {
            return active && awayUntil(now, vendor).isEmpty();
        }

        /** The last day of the absence that holds now. */
        public Optional<LocalDate> awayUntil(Instant now, ZoneId vendor) {
            LocalDate today = LocalDate.ofInstant(now, zone == null ? vendor : zone);
            return absences.stream()
                    .filter(absence -> !today.isBefore(absence.firstDay()) && !today.isAfter(absence.lastDay()))
                    .map(Absence::lastDay)
                    .max(LocalDate::compareTo);
        }
    }

    record Absence(LocalDate firstDay, LocalDate lastDay) {}
}
