package io.upswell.detection.adapter.cel;

import io.upswell.detection.domain.rule.MissingFact;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing's facts as the runtime reads them, computed when asked for; what is read or missing is noted. */
final class Facts<T> extends AbstractMap<String, Object> {

    private final String path;
    private final Shape<T> shape;
    private final T source;
    private final Notes notes;
    private final Map<String, Object> known = new HashMap<>();

    /** @param path as written, such as {@code usage('api_calls')} */
    Facts(String path, Shape<T> shape, T source, Notes notes) {
        this.path = path;
        this.shape = shape;
        this.source = source;
        this.notes = notes;
    }

    /** Also answers {@code has(…)}. */
    @Override
    public boolean containsKey(@Nullable Object field) {
        return get(field) != null;
    }

    @Override
    public @Nullable Object get(@Nullable Object field) {
        String name = String.valueOf(field);
        Object before = known.get(name);
        if (before != null) {
            return before;
        }
        try {
            Object value = shape.value(name, source);
            if (value != null) {
                known.put(name, value);
                notes.read(path + "." + name, value);
            }
            return value;
        } catch (MissingFact missing) {
            notes.missing(missing);
            return null;
        }
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        throw new UnsupportedOperationException("Facts are asked for by name.");
    }
}
