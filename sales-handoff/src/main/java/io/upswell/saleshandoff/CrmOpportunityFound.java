package io.upswell.saleshandoff;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity that people made in the CRM without Upswell, for an account that Upswell knows. Published when it is
 * first seen and again when it has changed; {@code crm} and {@code crmId} tell which it is.
 *
 * @param crm its name, such as "Salesforce"
 * @param account id in Upswell
 * @param kind type in the words of the CRM, {@code null} without one
 * @param createdAt in the CRM
 * @param amount as entered there, {@code null} without one
 * @param currency ISO 4217, {@code null} where the CRM does not say
 * @param wonAt when it was closed as won, {@code null} while it is open or lost
 * @param lostAt when it was closed as lost
 * @param changedAt in the CRM; of two events the later one holds
 */
public record CrmOpportunityFound(
        String crm,
        String crmId,
        String url,
        String account,
        String name,
        @Nullable String kind,
        Instant createdAt,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable Instant wonAt,
        @Nullable Instant lostAt,
        Instant changedAt) {}
