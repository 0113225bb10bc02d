package io.upswell.opportunities.adapter.jdbc;

import io.upswell.detection.Refusal;
import io.upswell.opportunities.OpportunityFilter;
import io.upswell.opportunities.OpportunityOrder;
import io.upswell.opportunities.OpportunityStatus;
import io.upswell.opportunities.domain.OpportunityLists;
import io.upswell.opportunities.domain.Sight;
import io.upswell.opportunities.domain.TaskChoice;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds ids and positions; the aggregates themselves are then read by id. */
@Component
class KeysetLists implements OpportunityLists {

    private static final String TABLE = "opportunities.expansion_opportunities o";

    private static final String TASKS = "opportunities.tasks t join %s on o.id = t.opportunity_id".formatted(TABLE);

    private final JdbcClient jdbc;

    KeysetLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Place> page(
            OpportunityFilter filter,
            OpportunityOrder order,
            @Nullable Map<String, Object> after,
            int limit,
            Sight sight) {
        var conditions = new Conditions().in(sight).matching(filter);
        return places(TABLE, "o.id", Sorting.of(order), conditions, after, limit);
    }

    @Override
    public List<Place> tasks(TaskChoice choice, @Nullable Map<String, Object> after, int limit, Sight sight) {
        return places(TASKS, "t.id", Sorting.TASKS, new Conditions().in(sight).matching(choice), after, limit);
    }

    @Override
    public int countTasks(TaskChoice choice, Sight sight) {
        var conditions = new Conditions().in(sight).matching(choice);
        return jdbc.sql("select count(*) from %s where %s".formatted(TASKS, conditions.sql()))
                .params(conditions.parameters())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private List<Place> places(
            String tables,
            String id,
            Sorting sorting,
            Conditions conditions,
            @Nullable Map<String, Object> after,
            int limit) {
        if (after != null) {
            conditions.and(sorting.after(id), "key", key(after, "key")).and("true", "id", key(after, "id"));
        }
        String sql = "select %s as id, cast(%s as text) as key from %s where %s order by %s limit %d"
                .formatted(id, sorting.key(), tables, conditions.sql(), sorting.orderBy(id), limit);
        try {
            return jdbc.sql(sql)
                    .params(conditions.parameters())
                    .query((row, number) -> new Place(
                            row.getObject("id", UUID.class),
                            Map.of("key", row.getString("key"), "id", row.getString("id"))))
                    .list();
        } catch (DataIntegrityViolationException wrong) {
            if (after == null) {
                throw wrong;
            }
            throw new Refusal.BadRequest("The cursor belongs to another list.");
        }
    }

    private static String key(Map<String, Object> after, String name) {
        if (after.get(name) instanceof String text) {
            return text;
        }
        throw new Refusal.BadRequest("The cursor belongs to another list.");
    }

    @Override
    public Map<OpportunityStatus, Integer> count(OpportunityFilter filter, Sight sight) {
        var conditions = new Conditions().in(sight).matching(filter);
        Map<OpportunityStatus, Integer> counts = new EnumMap<>(OpportunityStatus.class);
        for (OpportunityStatus status : OpportunityStatus.values()) {
            counts.put(status, 0);
        }
        jdbc.sql("select o.status, count(*) as n from %s where %s group by o.status".formatted(TABLE, conditions.sql()))
                .params(conditions.parameters())
                .query(row -> {
                    counts.put(OpportunityStatus.valueOf(row.getString("status")), row.getInt("n"));
                });
        return counts;
    }

    @Override
    public List<UUID> ofAccounts(Collection<String> accounts, Sight sight) {
        var conditions = new Conditions()
                .in(sight)
                .and("o.account_id = any(:accounts)", "accounts", accounts.toArray(String[]::new));
        return jdbc.sql("""
                        select distinct on (o.account_id) o.id from %s where %s
                        order by o.account_id, (o.status = 'DISMISSED' or o.concluded is not null), o.heard_at desc, o.id""".formatted(TABLE, conditions.sql()))
                .params(conditions.parameters())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    @Override
    public Map<UUID, String> metadata(Collection<UUID> ids, Sight sight) {
        var conditions = new Conditions().in(sight).and("o.id = any(:ids)", "ids", ids.toArray(UUID[]::new));
        Map<UUID, String> found = new HashMap<>();
        jdbc.sql("select o.id, o.metadata::text as metadata from %s where %s".formatted(TABLE, conditions.sql()))
                .params(conditions.parameters())
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), row.getString("metadata"));
                });
        return found;
    }
}
