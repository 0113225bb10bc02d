package io.upswell.detection.domain;

import io.upswell.detection.domain.FieldRule.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules for fields that hold lists and objects. */
final class NestedRules {

    private static final FieldRule SIDE = FieldRules.oneOf("customer", "vendor");

    static final FieldRule TEXTS = new FieldRule(Kind.JSON, "must be an array of texts", NestedRules::texts);

    static final FieldRule LIMITS =
            new FieldRule(Kind.JSON, "must be an object of metrics with their limits", NestedRules::limits);

    static final FieldRule SEGMENTS =
            new FieldRule(Kind.JSON, "must be an array of objects with speaker, side and text", NestedRules::segments);

    static final FieldRule ANALYSIS =
            new FieldRule(Kind.JSON, "must be an object with expansion_signals", NestedRules::analysis);

    private NestedRules() {}

    private static @Nullable Object texts(Object raw, String path, Inspection at) throws UnfitFact {
        if (!(raw instanceof List<?> items)) {
            return null;
        }
        List<Object> texts = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            texts.add(required(items.get(i), "%s[%d]".formatted(path, i), FieldRules.TEXT, at));
        }
        return texts;
    }

    private static @Nullable Object limits(Object raw, String path, Inspection at) throws UnfitFact {
        if (!(raw instanceof Map<?, ?> entries)) {
            return null;
        }
        Map<String, Object> limits = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            Object limit = entry.getValue();
            String metric = String.valueOf(entry.getKey());
            FieldRules.ID.keep(metric, path + " (name of a metric)", at);
            if (limit != null) {
                limits.put(metric, FieldRules.AMOUNT.keep(limit, path + "." + metric, at));
            }
        }
        return limits;
    }

    private static @Nullable Object segments(Object raw, String path, Inspection at) throws UnfitFact {
        if (!(raw instanceof List<?> items)) {
            return null;
        }
        List<Object> segments = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            String here = "%s[%d]".formatted(path, i);
            if (!(items.get(i) instanceof Map<?, ?> item)) {
                throw new UnfitFact(here + ": must be an object with speaker, side and text");
            }
            Map<String, Object> segment = new LinkedHashMap<>();
            Object speaker = item.get("speaker");
            if (speaker != null) {
                segment.put("speaker", FieldRules.TEXT.keep(speaker, here + ".speaker", at));
            }
            segment.put("side", required(item.get("side"), here + ".side", SIDE, at));
            segment.put("text", required(item.get("text"), here + ".text", FieldRules.TEXT, at));
            unknown(item, path + "[]", at, "speaker", "side", "text");
            segments.add(segment);
        }
        return segments;
    }

    private static @Nullable Object analysis(Object raw, String path, Inspection at) throws UnfitFact {
        if (!(raw instanceof Map<?, ?> analysis)) {
            return null;
        }
        unknown(analysis, path, at, "expansion_signals");
        Object signals = analysis.get("expansion_signals");
        return signals == null
                ? Map.of()
                : Map.of("expansion_signals", TEXTS.keep(signals, path + ".expansion_signals", at));
    }

    private static Object required(@Nullable Object raw, String path, FieldRule rule, Inspection at) throws UnfitFact {
        if (raw == null) {
            throw new UnfitFact("%s: is missing; it %s".formatted(path, rule.expectation()));
        }
        return rule.keep(raw, path, at);
    }

    private static void unknown(Map<?, ?> object, String path, Inspection at, String... known) {
        for (Object name : object.keySet()) {
            if (!List.of(known).contains(name)) {
                at.unknownField().accept(path + "." + name);
            }
        }
    }
}
