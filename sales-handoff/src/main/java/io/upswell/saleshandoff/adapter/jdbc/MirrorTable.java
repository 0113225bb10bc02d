package io.upswell.saleshandoff.adapter.jdbc;

import io.upswell.saleshandoff.HandoffDesk.Conflict;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.domain.Mirror;
import io.upswell.saleshandoff.domain.Mirrors;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MirrorTable implements Mirrors {

    private final JdbcClient jdbc;

    MirrorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Mirror> find(Collection<UUID> handoffs) {
        Map<UUID, Mirror> mirrors = new HashMap<>();
        jdbc.sql("select handoff, stage, amount, rep from saleshandoff.crm_mirror where handoff = any (?)")
                .param(handoffs.toArray(UUID[]::new))
                .query(row -> {
                    mirrors.put(
                            row.getObject("handoff", UUID.class),
                            new Mirror(
                                    PipelineStage.valueOf(row.getString("stage")),
                                    row.getBigDecimal("amount"),
                                    row.getString("rep")));
                });
        return mirrors;
    }

    @Override
    public void save(UUID handoff, Mirror mirror) {
        jdbc.sql("""
                        insert into saleshandoff.crm_mirror (handoff, stage, amount, rep)
                        values (:handoff, :stage, :amount, :rep)
                        on conflict (handoff) do update
                           set stage = excluded.stage, amount = excluded.amount, rep = excluded.rep, seen_at = now()
                        """)
                .param("handoff", handoff)
                .param("stage", mirror.stage().name())
                .param("amount", mirror.amount())
                .param("rep", mirror.rep())
                .update();
    }

    @Override
    public void lost(UUID handoff, Conflict conflict) {
        jdbc.sql("""
                        insert into saleshandoff.crm_conflict
                               (handoff, field, kept, kept_by, kept_at, lost, lost_by, lost_at, decided_at)
                        values (:handoff, :field, :kept, :keptBy, :keptAt, :lost, :lostBy, :lostAt, :decidedAt)
                        """)
                .param("handoff", handoff)
                .param("field", conflict.field())
                .param("kept", conflict.kept())
                .param("keptBy", conflict.keptBy())
                .param("keptAt", conflict.keptAt().atOffset(ZoneOffset.UTC))
                .param("lost", conflict.lost())
                .param("lostBy", conflict.lostBy())
                .param("lostAt", conflict.lostAt().atOffset(ZoneOffset.UTC))
                .param("decidedAt", conflict.decidedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Map<UUID, List<Conflict>> conflicts(Collection<UUID> handoffs) {
        Map<UUID, List<Conflict>> conflicts = new HashMap<>();
        jdbc.sql("select * from saleshandoff.crm_conflict where handoff = any (?) order by handoff, position")
                .param(handoffs.toArray(UUID[]::new))
                .query(row -> {
                    conflicts
                            .computeIfAbsent(row.getObject("handoff", UUID.class), id -> new ArrayList<>())
                            .add(new Conflict(
                                    row.getString("field"),
                                    row.getString("kept"),
                                    row.getString("kept_by"),
                                    row.getTimestamp("kept_at").toInstant(),
                                    row.getString("lost"),
                                    row.getString("lost_by"),
                                    row.getTimestamp("lost_at").toInstant(),
                                    row.getTimestamp("decided_at").toInstant()));
                });
        return conflicts;
    }

    @Override
    public Optional<String> cursor(String crm) {
        return jdbc.sql("select cursor from saleshandoff.crm_cursor where crm = ?")
                .param(crm)
                .query((row, n) -> row.getString("cursor"))
                .optional();
    }

    @Override
    public void cursor(String crm, String cursor) {
        jdbc.sql("""
                        insert into saleshandoff.crm_cursor (crm, cursor) values (?, ?)
                        on conflict (crm) do update set cursor = excluded.cursor
                        """).param(crm).param(cursor).update();
    }
}
