package io.upswell.detection.adapter.cel;

import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.StructType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A thing with named facts, as the checker sees it.
 *
 * @param <T> where the facts come from
 */
final class Shape<T> {

    private record Field<T>(CelType type, Function<T, Object> value) {}

    private final String name;
    private final Map<String, Field<T>> fields = new LinkedHashMap<>();

    Shape(String name) {
        this.name = name;
    }

    Shape<T> with(String field, CelType type, Function<T, Object> value) {
        fields.put(field, new Field<>(type, value));
        return this;
    }

    /** As in a condition, such as {@code usage}. */
    String name() {
        return name;
    }

    Set<String> fieldNames() {
        return fields.keySet();
    }

    StructType type() {
        return StructType.create(
                "upswell." + name,
                ImmutableSet.copyOf(fields.keySet()),
                field -> Optional.ofNullable(fields.get(field)).map(Field::type));
    }

    @Nullable
    Object value(String field, T source) {
        Field<T> known = fields.get(field);
        return known == null ? null : known.value().apply(source);
    }
}
