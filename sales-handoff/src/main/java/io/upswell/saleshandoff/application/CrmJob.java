package io.upswell.saleshandoff.application;

import io.upswell.saleshandoff.domain.CrmWrites.Claim;
import io.upswell.saleshandoff.domain.Deal;
import java.util.Objects;

/** A deal that the CRM is to be told of, and the claim on telling it. */
record CrmJob(Claim claim, Deal deal) {

    /** Id in the CRM, of a deal that has a record. */
    String record() {
        return Objects.requireNonNull(deal.crm()).id();
    }

    CrmJob with(Deal changed) {
        return new CrmJob(claim, changed);
    }
}
