package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.domain.Fact;
import io.upswell.detection.domain.FactLedger;
import io.upswell.detection.domain.FactType;
import io.upswell.detection.domain.FactType.Field;
import io.upswell.detection.domain.FieldRule.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes facts set by set: one statement for each type, each set in the order of keys, so that uploads never block in a ring. */
@Component
class JdbcFactLedger implements FactLedger {

    private final JdbcTemplate jdbc;
    private final UsageSeriesWriter usage;
    private final FactJson json;

    JdbcFactLedger(JdbcTemplate jdbc, UsageSeriesWriter usage, FactJson json) {
        this.jdbc = jdbc;
        this.usage = usage;
        this.json = json;
    }

    @Override
    public Set<String> known(Collection<String> accounts) {
        Object[] ids = accounts.toArray();
        return new HashSet<>(jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement("""
                            select wanted.id from unnest(cast(? as text[])) wanted (id)
                             where exists (select from detection.account a where a.id = wanted.id)
                            """);
                    statement.setArray(1, connection.createArrayOf("text", ids));
                    return statement;
                },
                (row, n) -> row.getString(1)));
    }

    @Override
    public void write(List<Fact> facts, Instant arrivedAt) {
        Map<FactType, Map<String, Fact>> byType = new EnumMap<>(FactType.class);
        List<Fact> points =
                facts.stream().filter(fact -> fact.type() == FactType.USAGE).toList();
        facts.stream()
                .filter(fact -> fact.type() != FactType.USAGE)
                .forEach(fact -> byType.computeIfAbsent(fact.type(), t -> new TreeMap<>())
                        .put(key(fact), fact));
        try {
            byType.forEach((type, set) -> {
                write(type, set.values(), arrivedAt, false);
                write(type, set.values(), arrivedAt, true);
            });
            if (!points.isEmpty()) {
                usage.write(points, arrivedAt);
            }
        } catch (DataIntegrityViolationException refused) {
            throw new Unwritable(String.valueOf(refused.getMostSpecificCause().getMessage()), refused);
        }
    }

    private void write(FactType type, Collection<Fact> all, Instant arrivedAt, boolean withdrawn) {
        List<Fact> facts =
                all.stream().filter(fact -> fact.withdrawn() == withdrawn).toList();
        if (facts.isEmpty()) {
            return;
        }
        jdbc.update(connection -> {
            FactTable table = FactTable.forType(type);
            var statement = connection.prepareStatement(withdrawn ? table.withdraw() : table.upsert());
            var arrival = FactScope.timestamp(arrivedAt);
            List<Field> fields = type.fields().stream()
                    .filter(field -> field.key() || !withdrawn)
                    .toList();
            statement.setObject(1, arrival);
            for (int i = 0; i < fields.size(); i++) {
                statement.setArray(
                        i + 2, column(connection, facts, i, fields.get(i).rule().kind()));
            }
            statement.setObject(fields.size() + 2, arrival);
            return statement;
        });
    }

    private java.sql.Array column(Connection connection, Collection<Fact> facts, int field, Kind kind)
            throws SQLException {
        @Nullable Object[] texts = new @Nullable Object[facts.size()];
        int row = 0;
        for (Fact fact : facts) {
            Object value = fact.values()[field];
            if (value != null) {
                texts[row] = kind == Kind.JSON ? json.write(value) : value.toString();
            }
            row++;
        }
        return connection.createArrayOf("text", texts);
    }

    /** Ids hold no control characters, so one can stand between them. */
    private static String key(Fact fact) {
        StringBuilder key = new StringBuilder();
        List<Field> fields = fact.type().fields();
        for (int i = 0; i < fields.size() && fields.get(i).key(); i++) {
            key.append(fact.values()[i]).append('\u0001');
        }
        return key.toString();
    }
}
