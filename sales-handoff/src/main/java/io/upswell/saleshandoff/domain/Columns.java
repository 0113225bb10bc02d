package io.upswell.saleshandoff.domain;

import io.upswell.saleshandoff.PipelineStage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Sums over the pipeline. */
@SecondaryPort
public interface Columns {

    /** The same restriction as {@link Deals#page}. */
    List<Sum> sums(boolean everybody, Collection<String> owners, boolean unowned, Instant now);

    /** @param medianDays since the stage was reached */
    record Sum(PipelineStage stage, String currency, int count, BigDecimal amount, double medianDays) {}
}
