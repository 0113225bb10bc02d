package io.upswell.saleshandoff.adapter.jdbc;

import io.upswell.saleshandoff.CsmQuestion;
import io.upswell.saleshandoff.HandoffDialogue.ChecklistItem;
import io.upswell.saleshandoff.HandoffDialogue.Tick;
import io.upswell.saleshandoff.domain.Dialogue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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
class DialogueTable implements Dialogue {

    private final JdbcClient jdbc;

    DialogueTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void ask(CsmQuestion question) {
        jdbc.sql("""
                        insert into saleshandoff.question (id, handoff, question, asked_by, asked_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .param(question.id())
                .param(question.handoff())
                .param(question.question())
                .param(question.askedBy())
                .param(question.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<CsmQuestion> find(UUID question) {
        return jdbc.sql("select * from saleshandoff.question where id = ?")
                .param(question)
                .query((row, n) -> question(row))
                .optional();
    }

    @Override
    public boolean answer(UUID question, String answer, String by, Instant at) {
        return jdbc.sql("""
                        update saleshandoff.question set answer = ?, answered_by = ?, answered_at = ?
                         where id = ? and answer is null
                        """)
                        .param(answer)
                        .param(by)
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(question)
                        .update()
                == 1;
    }

    @Override
    public Map<UUID, List<CsmQuestion>> of(Collection<UUID> handoffs) {
        Map<UUID, List<CsmQuestion>> questions = new HashMap<>();
        jdbc.sql("select * from saleshandoff.question where handoff = any (?) order by asked_at, id")
                .param(handoffs.toArray(UUID[]::new))
                .query(row -> {
                    CsmQuestion question = question(row);
                    questions
                            .computeIfAbsent(question.handoff(), id -> new ArrayList<>())
                            .add(question);
                });
        return questions;
    }

    private static CsmQuestion question(ResultSet row) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new CsmQuestion(
                row.getObject("id", UUID.class),
                row.getObject("handoff", UUID.class),
                row.getString("question"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("answer"),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant());
    }

    @Override
    public void tick(UUID handoff, ChecklistItem item, String by, Instant at) {
        jdbc.sql("""
                        insert into saleshandoff.checklist (handoff, item, by_name, at) values (?, ?, ?, ?)
                        on conflict (handoff, item) do nothing
                        """)
                .param(handoff)
                .param(item.name())
                .param(by)
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void untick(UUID handoff, ChecklistItem item) {
        jdbc.sql("delete from saleshandoff.checklist where handoff = ? and item = ?")
                .param(handoff)
                .param(item.name())
                .update();
    }

    @Override
    public Map<UUID, List<Tick>> ticks(Collection<UUID> handoffs) {
        Map<UUID, List<Tick>> ticks = new HashMap<>();
        jdbc.sql("select * from saleshandoff.checklist where handoff = any (?) order by at, item")
                .param(handoffs.toArray(UUID[]::new))
                .query(row -> {
                    ticks.computeIfAbsent(row.getObject("handoff", UUID.class), id -> new ArrayList<>())
                            .add(new Tick(
                                    ChecklistItem.valueOf(row.getString("item")),
                                    row.getString("by_name"),
                                    row.getTimestamp("at").toInstant()));
                });
        return ticks;
    }
}
