package io.upswell.opportunities.adapter.jdbc;

import io.upswell.opportunities.OpportunityFilter;
import io.upswell.opportunities.domain.Sight;
import io.upswell.opportunities.domain.TaskChoice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code where} of a query over opportunities, with its parameters. */
final class Conditions {

    private final List<String> terms = new ArrayList<>(List.of("true"));
    private final Map<String, Object> parameters = new HashMap<>();

    Conditions in(Sight sight) {
        if (sight.owners() != null) {
            String[] owners = sight.owners().toArray(String[]::new);
            String unowned = sight.unowned() ? " or o.csm is null and o.sales_rep is null" : "";
            and("(o.csm = any(:owners) or o.sales_rep = any(:owners)" + unowned + ")", "owners", owners);
            if (!sight.heldOut()) {
                terms.add("(not o.held_out or o.status = 'QUALIFIED')");
            }
        }
        return this;
    }

    Conditions matching(OpportunityFilter filter) {
        andWhere("o.account_id = :account", "account", filter.accountId());
        andWhere("o.status = any(:status)", "status", names(filter.status()));
        andWhere("o.band = any(:band)", "band", names(filter.band()));
        andWhere("(o.status = 'DISMISSED' or o.concluded is not null) = :closed", "closed", filter.closed());
        andWhere("o.csm = :csm", "csm", filter.csm());
        andWhere("o.composite_score >= :minScore", "minScore", filter.minScore());
        if (filter.signalType() != null) {
            String wanted = "{\"signals\":[{\"type\":\"%s\"}]}"
                    .formatted(filter.signalType().key());
            and("o.metadata @> cast(:wanted as jsonb)", "wanted", wanted);
        }
        String search = filter.search();
        if (search != null && !search.isBlank()) {
            String escaped = search.strip().replaceAll("([\\\\%_])", "\\\\$1");
            and("o.account_name ilike :search", "search", "%" + escaped + "%");
        }
        return this;
    }

    /** What is still to do about an account that was deleted asks nothing of anybody. */
    Conditions matching(TaskChoice choice) {
        terms.add("(t.completed_at is not null or o.account_deleted_at is null)");
        andWhere("(t.completed_at is null) = :open", "open", choice.open());
        Set<String> assignees = choice.assignees();
        andWhere(
                "t.assignee = any(:assignees)",
                "assignees",
                assignees == null ? null : assignees.toArray(String[]::new));
        if (choice.overdue() != null) {
            and("(t.completed_at is null and t.due_date < :today) = :overdue", "today", choice.today());
            and("true", "overdue", choice.overdue());
        }
        return this;
    }

    Conditions and(String term, String name, Object value) {
        terms.add(term);
        parameters.put(name, value);
        return this;
    }

    private void andWhere(String term, String name, @Nullable Object value) {
        if (value != null) {
            and(term, name, value);
        }
    }

    private static String @Nullable [] names(@Nullable Collection<? extends Enum<?>> constants) {
        return constants == null ? null : constants.stream().map(Enum::name).toArray(String[]::new);
    }

    String sql() {
        return String.join(" and ", terms);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
