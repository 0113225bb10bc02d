package io.upswell.saleshandoff;

import io.upswell.detection.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jspecify.annotations.Nullable;

/** How the connection to the CRM stands, for managers and administrators, and how each handoff stands in it. */
@PrimaryPort
public interface CrmDesk {

    /** @throws Refusal.Forbidden unless the viewer is a manager or an administrator */
    Status status();

    /** Whether calls to the CRM go through; tells nothing of anybody's work, so everybody may know. */
    Connection connection();

    /** Tries the connection and all that is configured; writes nothing. Takes as long as the CRM does. */
    List<Check> test();

    /** Tells the CRM again, also what it refused before. */
    void retry(UUID handoff);

    /** How these handoffs stand in the CRM; those not in sight are left out. */
    Map<UUID, State> states(Collection<UUID> handoffs);

    /**
     * @param crm its name
     * @param line CLOSED when calls go through, OPEN while they are held back, HALF_OPEN while they are tried
     * @param since when the line came into this state, as far as this process knows
     */
    record Connection(String crm, Line line, Instant since) {}

    /**
     * @param crm its name
     * @param line as of {@link Connection}
     * @param since as of {@link Connection}
     * @param pending handoffs whose record is not up to date
     * @param refused those among them that the CRM does not accept
     * @param lastError without secrets
     */
    record Status(
            String crm,
            Line line,
            Instant since,
            int pending,
            int refused,
            @Nullable String lastError) {}

    enum Line {
        CLOSED,
        OPEN,
        HALF_OPEN
    }

    /** @param mend what to do where it is not well */
    record Check(String what, boolean well, @Nullable String mend) {}

    /**
     * @param inStep whether the record says what the handoff says
     * @param error why not, where the CRM gave a reason
     * @param joined whether the record was open in the CRM before
     */
    record State(boolean inStep, boolean refused, @Nullable String error, boolean joined) {}
}
