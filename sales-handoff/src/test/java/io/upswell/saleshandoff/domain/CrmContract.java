package io.upswell.saleshandoff.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.saleshandoff.PipelineStage;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every CRM must do, whichever it is. */
public abstract class CrmContract {

    protected abstract Crm crm();

    /** What the CRM itself holds under this id, read past the adapter. */
    protected abstract Held held(String id);

    /** How many records the CRM itself holds for this opportunity. */
    protected abstract int records(UUID opportunity);

    /** @param stage in the words of the CRM; {@link #stage} translates */
    protected record Held(
            String name,
            @Nullable String owner,
            String stage,
            @Nullable BigDecimal amount,
            String currency) {}

    protected abstract String stage(PipelineStage stage);

    @Test
    void createsTheRecord() {
        Crm.Entry entry = entry("sam", new BigDecimal("45000"));
        Crm.Link link = crm().create(entry);
        assertThat(link.url()).isNotBlank();
        Held held = held(link.id());
        assertThat(held.name()).isEqualTo(entry.name());
        assertThat(held.owner()).isEqualTo("sam");
        assertThat(held.stage()).isEqualTo(stage(PipelineStage.REQUESTED));
        assertThat(held.amount()).isEqualByComparingTo("45000");
        assertThat(held.currency()).isEqualTo("USD");
    }

    @Test
    void createsItOnceHoweverOftenItIsAsked() {
        Crm.Entry entry = entry("sam", new BigDecimal("45000"));
        Crm.Link first = crm().create(entry);
        crm().update(first.id(), PipelineStage.PROPOSAL, new BigDecimal("50000"));
        assertThat(crm().create(entry)).isEqualTo(first);
        assertThat(records(entry.opportunity())).isOne();
        assertThat(held(first.id()).stage()).isEqualTo(stage(PipelineStage.PROPOSAL));
    }

    @Test
    void createsItOnceForManyAtATime() {
        Crm.Entry entry = entry("sam", new BigDecimal("45000"));
        Set<Crm.Link> links = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 8).parallel().forEach(n -> links.add(crm().create(entry)));
        assertThat(links).hasSize(1);
        assertThat(records(entry.opportunity())).isOne();
    }

    @Test
    void takesARecordWithoutOwnerAndAmount() {
        Crm.Link link = crm().create(entry(null, null));
        assertThat(held(link.id()).owner()).isNull();
        assertThat(held(link.id()).amount()).isNull();
    }

    @Test
    void followsEveryStage() {
        Crm.Link link = crm().create(entry("sam", null));
        for (PipelineStage stage : PipelineStage.values()) {
            crm().update(link.id(), stage, new BigDecimal("60000"));
            crm().update(link.id(), stage, new BigDecimal("60000"));
            assertThat(held(link.id()).stage()).isEqualTo(stage(stage));
            assertThat(held(link.id()).amount()).isEqualByComparingTo("60000");
        }
    }

    private static Crm.Entry entry(@Nullable String owner, @Nullable BigDecimal amount) {
        return new Crm.Entry(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "InnovateCorp: Advanced Analytics; O'Brien \"& Söhne\"",
                "acc-1",
                owner,
                PipelineStage.REQUESTED,
                amount,
                "USD");
    }
}
