package io.upswell.notifications.adapter.jdbc;

import io.upswell.notifications.Message;
import io.upswell.notifications.domain.Archive;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcArchive implements Archive {

    private static final String MESSAGES = """
            select id, opportunity, recipient, channel, template, status, text, blocks, revision,
                   created_at, sent_at, updated_at, reason
              from notifications.message
             where (:anybody or recipient = any(:recipients)) and (:holdout or reason is distinct from 'holdout')
            """;

    private final JdbcClient jdbc;

    JdbcArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Message> page(
            @Nullable Collection<String> recipients,
            @Nullable UUID opportunity,
            Message.@Nullable Status status,
            boolean withHoldout,
            @Nullable Position after,
            int limit) {
        String sql = MESSAGES
                + (opportunity == null ? "" : " and opportunity = :opportunity")
                + (status == null ? "" : " and status = '%s'".formatted(status))
                + (after == null ? "" : " and (created_at, id) < (:createdAt, :id)")
                + " order by created_at desc, id desc limit :limit";
        var statement = of(sql, recipients, withHoldout).param("limit", limit);
        if (opportunity != null) {
            statement = statement.param("opportunity", opportunity);
        }
        if (after != null) {
            statement = statement
                    .param("createdAt", Timestamp.from(after.createdAt()))
                    .param("id", after.id());
        }
        return statement.query(JdbcArchive::message).list();
    }

    @Override
    public List<Message> ofOpportunities(
            @Nullable Collection<String> recipients, boolean withHoldout, Collection<UUID> opportunities) {
        return of(MESSAGES + " and opportunity = any(:opportunities) order by created_at, id", recipients, withHoldout)
                .param("opportunities", opportunities.toArray(UUID[]::new))
                .query(JdbcArchive::message)
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, @Nullable Collection<String> recipients, boolean withHoldout) {
        String[] names = recipients == null ? new String[0] : recipients.toArray(String[]::new);
        return jdbc.sql(sql)
                .param("anybody", recipients == null)
                .param("recipients", names)
                .param("holdout", withHoldout);
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getObject("opportunity", UUID.class),
                row.getString("recipient"),
                row.getString("channel"),
                row.getString("template"),
                Message.Status.valueOf(row.getString("status")),
                row.getString("text"),
                row.getString("blocks"),
                row.getLong("revision"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "sent_at"),
                instant(row, "updated_at"),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
