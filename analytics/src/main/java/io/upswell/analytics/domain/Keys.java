package io.upswell.analytics.domain;

import io.upswell.detection.SignalType;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets of few different values, made once: there is one for each of a million journeys. */
final class Keys {

    private static final Set<String> NONE = Set.of("");
    private static final Map<Set<SignalType>, Set<String>> OF_TYPES = new ConcurrentHashMap<>();

    private Keys() {}

    static Set<String> of(@Nullable String value) {
        return value == null ? NONE : Set.of(value);
    }

    static Set<String> ofTypes(Set<SignalType> types) {
        return OF_TYPES.computeIfAbsent(
                types, some -> some.stream().map(SignalType::name).collect(Collectors.toUnmodifiableSet()));
    }
}
