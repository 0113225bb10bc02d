package io.upswell.saleshandoff.domain;

import io.upswell.saleshandoff.CrmOpportunityFound;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** What the CRM holds that Upswell did not put there, as last told to others. */
@SecondaryPort
public interface Strangers {

    /** @return whether it says anything that was not told yet */
    boolean isNews(CrmOpportunityFound found);
}
