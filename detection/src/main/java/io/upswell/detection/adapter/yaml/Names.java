package io.upswell.detection.adapter.yaml;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.values.NullValue;
import io.upswell.detection.Occasion;
import io.upswell.detection.Signal;
import io.upswell.detection.SignalType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names that a condition or a placeholder may use, with their types. */
enum Names {
    COMPOSITE_SCORE("composite_score", SimpleType.DOUBLE, Occasion::compositeScore),
    ESTIMATED_EXPANSION_ARR("estimated_expansion_arr", number(), on -> doubled(on.estimatedExpansionArr())),
    PRIMARY_SIGNAL("primary_signal", SimpleType.STRING, Names::primarySignal),
    SIGNAL_TYPES("signal_types", ListType.create(SimpleType.STRING), Names::types),
    ID("customer.id", SimpleType.STRING, on -> on.customer().id()),
    NAME("customer.name", SimpleType.STRING, on -> on.customer().name()),
    ARR("customer.arr", number(), on -> doubled(on.customer().arr())),
    CURRENCY("customer.currency", SimpleType.STRING, on -> on.customer().currency()),
    PLAN("customer.plan", text(), on -> on.customer().plan()),
    SEGMENT("customer.segment", text(), on -> on.customer().segment()),
    CSM("customer.csm_id", text(), on -> on.customer().csm()),
    SALES_REP("customer.sales_rep_id", text(), on -> on.customer().salesRep());

    private final String key;
    private final CelType type;
    private final Function<Occasion, @Nullable Object> value;

    Names(String key, CelType type, Function<Occasion, @Nullable Object> value) {
        this.key = key;
        this.type = type;
        this.value = value;
    }

    String key() {
        return key;
    }

    CelType type() {
        return type;
    }

    static String list() {
        return Arrays.stream(values()).map(Names::key).collect(Collectors.joining(", "));
    }

    static Map<String, Object> of(Occasion occasion) {
        Map<String, Object> values = new HashMap<>();
        for (Names name : values()) {
            Object value = name.value.apply(occasion);
            values.put(name.key, value == null ? NullValue.NULL_VALUE : value);
        }
        return values;
    }

    /** As people read it; the types as the metadata of PRD 4.1 names them. */
    private static String primarySignal(Occasion occasion) {
        return occasion.signals().stream()
                .findFirst()
                .map(Signal::type)
                .map(SignalType::label)
                .orElse("no signal");
    }

    private static List<String> types(Occasion occasion) {
        var keys = new TreeSet<String>();
        occasion.signals().forEach(signal -> keys.add(signal.type().key()));
        return new ArrayList<>(keys);
    }

    private static CelType number() {
        return NullableType.create(SimpleType.DOUBLE);
    }

    private static CelType text() {
        return NullableType.create(SimpleType.STRING);
    }

    private static @Nullable Object doubled(@Nullable Number number) {
        return number == null ? null : (Object) number.doubleValue();
    }
}
