package io.upswell.detection;

import java.time.Instant;
import java.util.Optional;

/** Accounts as they were known at a time, now included: the facts that signals stand on. */
public interface AccountHistory {

    /**
     * @param usageDays of the usage that is shown
     * @return empty when the account is not in sight, or was not known then
     */
    Optional<AccountAsOf> find(String account, Instant asOf, int usageDays);
}
