package io.upswell.frontend.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One line of facts in the making; fields keep their order, so that the same day gives the same bytes. */
public final class Fact {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Object> fields = new LinkedHashMap<>();

    public static Fact of(String type) {
        return new Fact().with("type", type);
    }

    /** Leaves the field out when there is no value: unknown is never written as a default. */
    public Fact with(String field, @Nullable Object value) {
        if (value != null) {
            fields.put(field, value);
        }
        return this;
    }

    public String line() {
        return JSON.writeValueAsString(fields);
    }
}
