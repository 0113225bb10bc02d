package io.upswell.saleshandoff.adapter.jdbc;

import io.upswell.saleshandoff.HandoffDesk.StageEntry;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.domain.Trail;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TrailTable implements Trail {

    private final JdbcClient jdbc;

    TrailTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(UUID handoff, StageEntry entry) {
        jdbc.sql("insert into saleshandoff.trail (handoff, stage, at, by_name) values (:handoff, :stage, :at, :by)")
                .param("handoff", handoff)
                .param("stage", entry.stage().name())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("by", entry.by())
                .update();
    }

    @Override
    public Map<UUID, List<StageEntry>> of(Collection<UUID> handoffs) {
        Map<UUID, List<StageEntry>> trails = new HashMap<>();
        jdbc.sql("""
                        select handoff, stage, at, by_name from saleshandoff.trail
                         where handoff = any (?) order by handoff, position
                        """).param(handoffs.toArray(UUID[]::new)).query(row -> {
            trails.computeIfAbsent(row.getObject("handoff", UUID.class), id -> new ArrayList<>())
                    .add(new StageEntry(
                            PipelineStage.valueOf(row.getString("stage")),
                            row.getTimestamp("at").toInstant(),
                            row.getString("by_name")));
        });
        return trails;
    }
}
