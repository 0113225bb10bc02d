package io.upswell.saleshandoff.adapter.embedded;

import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.domain.Crm;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Used while {@code upswell.crm.kind} is {@code embedded}; its records open as the handoff's own page. */
@Component
@ConditionalOnProperty(name = "upswell.crm.kind", havingValue = "embedded", matchIfMissing = true)
class EmbeddedCrm implements Crm {

    private final JdbcClient jdbc;

    EmbeddedCrm(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Link create(Entry entry) {
        // The update that changes nothing makes a second request return the first one's row, even a concurrent one.
        return jdbc.sql("""
                        insert into saleshandoff.crm_record
                               (external_id, url, name, account, owner, stage, amount, currency)
                        values (:opportunity, :url, :name, :account, :owner, :stage, :amount, :currency)
                        on conflict (external_id) do update set external_id = excluded.external_id
                        returning number, url
                        """)
                .param("opportunity", entry.opportunity())
                .param("url", "/handoffs/" + entry.handoff())
                .param("name", entry.name())
                .param("account", entry.account())
                .param("owner", entry.owner())
                .param("stage", entry.stage().name())
                .param("amount", entry.amount())
                .param("currency", entry.currency())
                .query((row, n) -> new Link("OPP-" + row.getLong("number"), row.getString("url")))
                .single();
    }

    @Override
    public void update(String id, PipelineStage stage, @Nullable BigDecimal amount) {
        int found = jdbc.sql(
                        "update saleshandoff.crm_record set stage = :stage, amount = :amount where number = :number")
                .param("stage", stage.name())
                .param("amount", amount)
                .param("number", Long.valueOf(id.substring("OPP-".length())))
                .update();
        if (found == 0) {
            throw new IllegalStateException("The embedded CRM has no record " + id);
        }
    }
}
