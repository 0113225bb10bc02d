package io.upswell.saleshandoff.domain;

import io.upswell.saleshandoff.PipelineStage;
import java.math.BigDecimal;
import java.util.UUID;
import org.jmolecules.architecture.hexagonal.SecondaryPort;
import org.jspecify.annotations.Nullable;

/** The customer-relationship system that Sales keeps its opportunities in (FR-3.2). */
@SecondaryPort
public interface Crm {

    /**
     * Creates the record, or finds the one that this opportunity has already: asking twice changes nothing.
     *
     * @return where the record is
     */
    Link create(Entry entry);

    /**
     * Brings the record to this stage and amount; saying the same again changes nothing.
     *
     * @param id as {@link #create} returned it
     * @param amount per year, {@code null} when nobody knows
     */
    void update(String id, PipelineStage stage, @Nullable BigDecimal amount);

    /**
     * @param id of the record in the CRM
     * @param url where people open it; a path when it is inside Upswell
     */
    record Link(String id, String url) {}

    /**
     * @param opportunity the external id that makes the record unique
     * @param owner username of the rep, {@code null} where there is none
     * @param currency ISO 4217
     */
    record Entry(
            UUID opportunity,
            UUID handoff,
            String name,
            String account,
            @Nullable String owner,
            PipelineStage stage,
            @Nullable BigDecimal amount,
            String currency) {}
}
