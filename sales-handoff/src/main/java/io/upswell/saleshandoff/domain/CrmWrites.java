package io.upswell.saleshandoff.domain;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jmolecules.architecture.hexagonal.SecondaryPort;
import org.jspecify.annotations.Nullable;

/** What the CRM still has to be told, kept in the transaction that changed the deal; shared by all nodes. */
@SecondaryPort
public interface CrmWrites {

    /** Once more from the start, even if it was refused before. */
    void wish(UUID handoff);

    /** Takes what is due; another claimant gets the rest. Not done within the lease, it is due again. */
    List<Claim> claim(int most, Duration lease);

    /** Nothing happens when the deal was wished again meanwhile: it is due at once then. */
    void done(Claim claim);

    void again(Claim claim, Duration in, String error);

    void refused(Claim claim, String error);

    Map<UUID, Waiting> waiting(Collection<UUID> handoffs);

    Backlog backlog();

    /** @param wish which wish it was, so that a later one is not taken for done */
    record Claim(UUID handoff, long wish, int attempts) {}

    record Waiting(int attempts, boolean refused, @Nullable String error) {}

    record Backlog(int pending, int refused) {}
}
