package io.upswell.detection.adapter.jdbc;

import io.upswell.detection.domain.FactType;
import io.upswell.detection.domain.FactType.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the facts of one type lie in their table, and the one statement that writes any number of them: it takes an array
 * of texts for each field, in the order of the fields, and the arrival.
 */
record FactTable(String name, String upsert, String withdraw) {

    private static final Map<FactType, FactTable> ALL = Stream.of(FactType.values())
            .filter(type -> type != FactType.USAGE)
            .collect(Collectors.toMap(t -> t, FactTable::of, (a, b) -> a, () -> new EnumMap<>(FactType.class)));

    static FactTable forType(FactType type) {
        FactTable table = ALL.get(type);
        if (table == null) {
            throw new IllegalArgumentException(type + " is kept as points, not as rows");
        }
        return table;
    }

    private static FactTable of(FactType type) {
        String table = "detection." + (type == FactType.USER ? "app_user" : type.key());
        List<Field> keys = type.fields().stream().filter(Field::key).toList();
        List<Field> content =
                type.fields().stream().filter(field -> !field.key()).toList();
        return new FactTable(table, upsert(table, type.fields(), keys, content), withdraw(table, type.fields(), keys));
    }

    private static String upsert(String table, List<Field> all, List<Field> keys, List<Field> content) {
        String given = join(all, "n.%s", ", ");
        String changed = content.isEmpty()
                ? "old.there is null or old.deleted"
                : "old.there is null or old.deleted or (%s) is distinct from (%s)"
                        .formatted(join(content, "n.%s", ", "), join(content, "old.%s", ", "));
        String replace = content.stream()
                .map(FactTable::column)
                .map("%1$s = excluded.%1$s, "::formatted)
                .collect(Collectors.joining());
        return """
                insert into %s (%s, arrived_at)
                select %s, arrival.at
                  from (values (cast(? as timestamptz))) arrival (at),
                       (select %s from unnest(%s) given (%s)) n
                  left join lateral (
                       select true as there, o.deleted%s from %s o
                        where %s and o.arrived_at <= ? order by o.arrived_at desc limit 1) old on true
                 where %s
                on conflict (%s, arrived_at) do update set %sdeleted = false
                """.formatted(
                        table,
                        join(all, "%s", ", "),
                        given,
                        all.stream().map(FactTable::typed).collect(Collectors.joining(", ")),
                        IntStream.range(0, all.size())
                                .mapToObj(i -> "cast(? as text[])")
                                .collect(Collectors.joining(", ")),
                        join(all, "%s", ", "),
                        content.isEmpty() ? "" : ", " + join(content, "o.%s", ", "),
                        table,
                        keys.stream()
                                .map(FactTable::column)
                                .map("o.%1$s = n.%1$s"::formatted)
                                .collect(Collectors.joining(" and ")),
                        changed,
                        join(keys, "%s", ", "),
                        replace);
    }

    /** The latest version once more, marked as taken back; it takes an array for each key and the arrival twice. */
    private static String withdraw(String table, List<Field> all, List<Field> keys) {
        return """
                insert into %1$s (%2$s, arrived_at, deleted)
                select %3$s, arrival.at, true
                  from (values (cast(? as timestamptz))) arrival (at),
                       (select %4$s from unnest(%5$s) given (%6$s)) n
                 cross join lateral (
                       select * from %1$s o where %7$s and o.arrived_at <= ? order by o.arrived_at desc limit 1) old
                 where not old.deleted
                on conflict (%6$s, arrived_at) do update set deleted = true
                """.formatted(
                        table,
                        join(all, "%s", ", "),
                        join(all, "old.%s", ", "),
                        keys.stream().map(FactTable::typed).collect(Collectors.joining(", ")),
                        keys.stream().map(key -> "cast(? as text[])").collect(Collectors.joining(", ")),
                        join(keys, "%s", ", "),
                        keys.stream()
                                .map(FactTable::column)
                                .map("o.%1$s = n.%1$s"::formatted)
                                .collect(Collectors.joining(" and ")));
    }

    private static String join(List<Field> fields, String pattern, String separator) {
        return fields.stream().map(field -> pattern.formatted(column(field))).collect(Collectors.joining(separator));
    }

    private static String typed(Field field) {
        String type = switch (field.rule().kind()) {
            case TEXT -> "text";
            case NUMBER -> "double precision";
            case MONEY -> "numeric";
            case INTEGER -> "integer";
            case DATE -> "date";
            case INSTANT -> "timestamptz";
            case JSON -> "jsonb";
        };
        return "cast(%1$s as %2$s) as %1$s".formatted(column(field), type);
    }

    /** Some names of fields are words of SQL. */
    private static String column(Field field) {
        return switch (field.name()) {
            case "account" -> "account_id";
            case "user" -> "user_id";
            case "date" -> "day";
            case "by" -> "identified_by";
            default -> field.name();
        };
    }
}
