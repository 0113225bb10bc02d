package io.upswell.opportunities.adapter.jdbc;

import io.upswell.opportunities.HistoryEntry;
import io.upswell.opportunities.HistoryEvent;
import io.upswell.opportunities.Origin;
import io.upswell.opportunities.domain.History;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HistoryTable implements History {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    HistoryTable(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    @Override
    public void add(List<HistoryEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        template.batchUpdate(
                """
                insert into opportunities.history (opportunity_id, at, event, origin, by_username, by_name, detail)
                values (?, ?, ?, ?, ?, ?, ?)""",
                entries.stream()
                        .map(entry -> new Object[] {
                            entry.opportunity(),
                            entry.at().atOffset(ZoneOffset.UTC),
                            entry.event().name(),
                            entry.origin().name(),
                            entry.by(),
                            entry.byName(),
                            entry.detail()
                        })
                        .toList());
    }

    @Override
    public List<HistoryEntry> of(Collection<UUID> opportunities) {
        return jdbc.sql("select * from opportunities.history where opportunity_id = any(:ids) order by id")
                .param("ids", opportunities.toArray(UUID[]::new))
                .query((row, number) -> new HistoryEntry(
                        row.getObject("opportunity_id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        HistoryEvent.valueOf(row.getString("event")),
                        Origin.valueOf(row.getString("origin")),
                        row.getString("by_username"),
                        row.getString("by_name"),
                        row.getString("detail")))
                .list();
    }
}
