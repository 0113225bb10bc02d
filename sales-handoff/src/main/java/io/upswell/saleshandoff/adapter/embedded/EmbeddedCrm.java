package io.upswell.saleshandoff.adapter.embedded;

import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.domain.Crm;
import io.upswell.saleshandoff.domain.CrmFailure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Used while {@code upswell.crm.kind} is {@code embedded}; its records open as the handoff's own page. */
@Component
@ConditionalOnProperty(name = "upswell.crm.kind", havingValue = "embedded", matchIfMissing = true)
class EmbeddedCrm implements Crm {

    private static final String PREFIX = "OPP-";
    private static final int PAGE = 200;

    private final JdbcClient jdbc;

    EmbeddedCrm(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "Upswell CRM";
    }

    @Override
    public Link create(Entry entry) {
        // The update that changes nothing makes a second request return the first one's row, even a concurrent one.
        return jdbc.sql("""
                        insert into saleshandoff.crm_record
                               (external_id, url, name, account, owner, kind, stage, amount, currency, description)
                        values (:opportunity, :url, :name, :account, :owner, :kind, :stage, :amount, :currency,
                                :description)
                        on conflict (external_id) do update set external_id = excluded.external_id
                        returning number, url
                        """)
                .param("opportunity", entry.opportunity())
                .param("url", "/handoffs/" + entry.handoff())
                .param("name", entry.name())
                .param("account", entry.account())
                .param("owner", entry.owner() == null ? null : entry.owner().username())
                .param("kind", entry.kind() == null ? null : entry.kind().name())
                .param("stage", entry.stage().name())
                .param("amount", entry.amount())
                .param("currency", entry.currency())
                .param("description", entry.description())
                .query((row, n) -> link(row))
                .single();
    }

    @Override
    public void update(Change change) {
        int found = jdbc.sql("""
                        update saleshandoff.crm_record
                           set stage = coalesce(:stage, stage), amount = coalesce(:amount, amount),
                               lost_reason = :reason, owner = coalesce(:owner, owner), changed_at = now()
                         where number = :number
                        """)
                .param("stage", change.stage() == null ? null : change.stage().name())
                .param("amount", change.amount())
                .param("reason", change.lostReason())
                .param("owner", change.owner() == null ? null : change.owner().username())
                .param("number", number(change.id()))
                .update();
        if (found == 0) {
            throw new CrmFailure(CrmFailure.Kind.REFUSED, "%s has no record %s".formatted(name(), change.id()));
        }
    }

    @Override
    public Map<String, Held> read(Collection<String> ids) {
        Map<String, Held> held = new HashMap<>();
        jdbc.sql("select * from saleshandoff.crm_record where number = any (?)")
                .param(ids.stream().map(EmbeddedCrm::number).toArray(Long[]::new))
                .query(row -> {
                    Held record = held(row);
                    held.put(record.id(), record);
                });
        return held;
    }

    @Override
    public Map<UUID, Existing> existing(List<Entry> entries) {
        Map<UUID, Existing> existing = new HashMap<>();
        for (Entry entry : entries) {
            open(entry).ifPresent(found -> existing.put(entry.opportunity(), found));
        }
        return existing;
    }

    private Optional<Existing> open(Entry entry) {
        return jdbc.sql("""
                        select number, url, name, stage from saleshandoff.crm_record
                         where account = :account and kind is not distinct from :kind and external_id <> :opportunity
                           and stage not in ('REJECTED', 'WON', 'LOST')
                         order by number limit 1
                        """)
                .param("account", entry.account())
                .param("kind", entry.kind() == null ? null : entry.kind().name())
                .param("opportunity", entry.opportunity())
                .query((row, n) -> new Existing(link(row), row.getString("name"), row.getString("stage")))
                .optional();
    }

    @Override
    public Changes changesSince(@Nullable String cursor) {
        List<Held> held = jdbc.sql("""
                        select * from saleshandoff.crm_record
                         where cast(:cursor as timestamptz) is null or changed_at > cast(:cursor as timestamptz)
                         order by changed_at, number limit :page
                        """)
                .param("cursor", cursor)
                .param("page", PAGE)
                .query((row, n) -> held(row))
                .list();
        String next = held.isEmpty() ? cursor : held.getLast().changedAt().toString();
        return new Changes(held, next == null ? "-infinity" : next, held.size() == PAGE);
    }

    /** Nobody but Upswell writes here. */
    @Override
    public Strangers strangersSince(@Nullable String cursor) {
        return new Strangers(List.of(), "", false);
    }

    @Override
    public List<Check> test() {
        return List.of(new Check("The embedded CRM is always there.", true, null));
    }

    private static Held held(ResultSet row) throws SQLException {
        PipelineStage stage = PipelineStage.valueOf(row.getString("stage"));
        return new Held(
                PREFIX + row.getLong("number"),
                List.of(stage),
                stage.name(),
                row.getBigDecimal("amount"),
                row.getString("lost_reason"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(PREFIX + row.getLong("number"), row.getString("url"));
    }

    private static Long number(String id) {
        return Long.valueOf(id.substring(PREFIX.length()));
    }
}
