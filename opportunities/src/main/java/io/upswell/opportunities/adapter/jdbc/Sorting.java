package io.upswell.opportunities.adapter.jdbc;

import io.upswell.opportunities.OpportunityOrder;

/**
 * How a list is sorted: by one expression, then by id.
 *
 * @param key the expression; never null, so that it can be compared with the key of a cursor
 * @param type what a key in a cursor, a text, is cast to
 */
record Sorting(String key, String type, boolean descending) {

    static final Sorting TASKS = new Sorting("t.due_date", "date", false);

    static Sorting of(OpportunityOrder order) {
        return switch (order) {
            case SCORE -> new Sorting("o.composite_score", "double precision", true);
            case VALUE -> new Sorting("coalesce(o.estimated_expansion_arr, -1)", "numeric", true);
            case NEWEST -> new Sorting("coalesce(o.identified_at, o.detected_at)", "timestamptz", true);
            case ACCOUNT -> new Sorting("lower(o.account_name)", "text", false);
        };
    }

    String after(String id) {
        String direction = descending ? "<" : ">";
        return "(%1$s %2$s cast(:key as %3$s) or %1$s = cast(:key as %3$s) and %4$s > cast(:id as uuid))"
                .formatted(key, direction, type, id);
    }

    String orderBy(String id) {
        return "%s %s, %s".formatted(key, descending ? "desc" : "asc", id);
    }
}
