package io.upswell.saleshandoff.adapter.jdbc;

import io.upswell.saleshandoff.HandoffDesk.Note;
import io.upswell.saleshandoff.HandoffDesk.StageEntry;
import io.upswell.saleshandoff.PipelineStage;
import io.upswell.saleshandoff.domain.Trail;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        insert(handoff, entry.stage().name(), entry.at(), entry.by(), null);
    }

    @Override
    public void note(UUID handoff, Note note) {
        insert(handoff, "", note.at(), note.by(), note.text());
    }

    private void insert(UUID handoff, String stage, Instant at, @Nullable String by, @Nullable String note) {
        jdbc.sql("""
                        insert into saleshandoff.trail (handoff, stage, at, by_name, note)
                        values (:handoff, :stage, :at, :by, :note)
                        """)
                .param("handoff", handoff)
                .param("stage", stage)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("note", note)
                .update();
    }

    @Override
    public Map<UUID, List<StageEntry>> of(Collection<UUID> handoffs) {
        Map<UUID, List<StageEntry>> trails = new HashMap<>();
        jdbc.sql("""
                        select handoff, stage, at, by_name from saleshandoff.trail
                         where handoff = any (?) and note is null order by handoff, position
                        """).param(handoffs.toArray(UUID[]::new)).query(row -> {
            trails.computeIfAbsent(row.getObject("handoff", UUID.class), id -> new ArrayList<>())
                    .add(new StageEntry(
                            PipelineStage.valueOf(row.getString("stage")),
                            row.getTimestamp("at").toInstant(),
                            row.getString("by_name")));
        });
        return trails;
    }

    @Override
    public Map<UUID, List<Note>> notes(Collection<UUID> handoffs) {
        Map<UUID, List<Note>> notes = new HashMap<>();
        jdbc.sql("""
                        select handoff, at, by_name, note from saleshandoff.trail
                         where handoff = any (?) and note is not null order by handoff, position
                        """).param(handoffs.toArray(UUID[]::new)).query(row -> {
            notes.computeIfAbsent(row.getObject("handoff", UUID.class), id -> new ArrayList<>())
                    .add(new Note(row.getTimestamp("at").toInstant(), row.getString("note"), row.getString("by_name")));
        });
        return notes;
    }
}
