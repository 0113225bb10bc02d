package io.upswell.saleshandoff;

import java.util.Collection;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Where the CRM says that something was changed there. What it is now is read from the CRM, never from the call. */
@PrimaryPort
public interface CrmNews {

    /**
     * Ids that no handoff has are passed over.
     *
     * @param records ids in the CRM
     * @return how many handoffs will be compared
     */
    int changed(Collection<String> records);
}
