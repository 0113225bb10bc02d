package io.upswell.detection.domain;

import static io.upswell.detection.domain.FieldRules.AMOUNT;
import static io.upswell.detection.domain.FieldRules.ANY_DAY;
import static io.upswell.detection.domain.FieldRules.COUNT;
import static io.upswell.detection.domain.FieldRules.CURRENCY;
import static io.upswell.detection.domain.FieldRules.ID;
import static io.upswell.detection.domain.FieldRules.MONEY;
import static io.upswell.detection.domain.FieldRules.PAST_DAY;
import static io.upswell.detection.domain.FieldRules.PAST_INSTANT;
import static io.upswell.detection.domain.FieldRules.TEXT;
import static io.upswell.detection.domain.FieldRules.oneOf;
import static io.upswell.detection.domain.NestedRules.ANALYSIS;
import static io.upswell.detection.domain.NestedRules.LIMITS;
import static io.upswell.detection.domain.NestedRules.SEGMENTS;
import static io.upswell.detection.domain.NestedRules.TEXTS;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of facts with their fields: what the public contract says, as a table. */
public enum FactType {
    PLAN(
            key("id", ID),
            may("name", TEXT),
            may("rank", COUNT),
            may("annual_price", MONEY),
            may("seat_price", MONEY),
            may("limits", LIMITS),
            may("features", TEXTS)),
    PRODUCT(
            key("id", ID),
            may("name", TEXT),
            may("annual_price", MONEY),
            may("features", TEXTS),
            may("aliases", TEXTS),
            may("included_in", TEXTS),
            may("adds_limits", LIMITS)),
    COMPETITOR(key("id", ID), may("name", TEXT), may("aliases", TEXTS)),
    METRIC(
            key("id", ID),
            may("name", TEXT),
            may("kind", oneOf("counter", "gauge")),
            may("period", oneOf("month", "rolling_30d"))),
    ACCOUNT(
            key("id", ID),
            may("name", TEXT),
            may("arr", MONEY),
            may("currency", CURRENCY),
            may("plan", ID),
            may("products", TEXTS),
            may("contracted_seats", COUNT),
            may("limits", LIMITS),
            may("primary_department", TEXT),
            may("contract_end", ANY_DAY),
            may("segment", TEXT),
            may("csm", ID),
            may("sales_rep", ID)),
    USAGE(key("account", ID), key("metric", ID), key("date", PAST_DAY), must("value", AMOUNT)),
    USER(
            key("account", ID),
            key("id", ID),
            may("name", TEXT),
            may("department", TEXT),
            may("first_seen", PAST_DAY),
            may("last_seen", PAST_DAY)),
    FEATURE_VISIT(key("account", ID), key("feature", ID), key("user", ID), key("at", PAST_INSTANT)),
    CONVERSATION(
            key("account", ID),
            key("id", ID),
            must("channel", oneOf("meeting", "email", "support", "chat")),
            must("occurred_at", PAST_INSTANT),
            may("title", TEXT),
            may("segments", SEGMENTS),
            may("analysis", ANALYSIS)),
    MANUAL_IDENTIFICATION(key("account", ID), key("date", PAST_DAY), may("by", ID), may("note", TEXT));

    private static final Map<String, FactType> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(FactType::key, type -> type));

    private final List<Field> fields;

    FactType(Field... fields) {
        this.fields = List.of(fields);
    }

    /** One field; all parts of the natural key are required. */
    public record Field(String name, boolean key, boolean required, FieldRule rule) {}

    /** The name in the field {@code type}, such as {@code feature_visit}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The parts of the natural key first. */
    public List<Field> fields() {
        return fields;
    }

    /** Whether the fact is about an account, named in its first field. */
    public boolean ofAccount() {
        return fields.getFirst().name().equals("account");
    }

    static @Nullable FactType named(String name) {
        return BY_NAME.get(name);
    }

    private static Field key(String name, FieldRule rule) {
        return new Field(name, true, true, rule);
    }

    private static Field must(String name, FieldRule rule) {
        return new Field(name, false, true, rule);
    }

    private static Field may(String name, FieldRule rule) {
        return new Field(name, false, false, rule);
    }
}
