package io.upswell.detection.domain;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the lines of one upload into facts, and counts the fields that nobody knows. */
public final class FactReader {

    private static final int MOST_WARNINGS = 100;
    private static final String KNOWN =
            Arrays.stream(FactType.values()).map(FactType::key).collect(Collectors.joining(", "));

    /** Takes the fact of this key back. */
    private static final String WITHDRAWN = "deleted";

    private final Map<String, Long> unknownFields = new LinkedHashMap<>();
    private final Inspection inspection;
    private final Set<String> unknownInLine = new LinkedHashSet<>();

    public FactReader(Clock clock) {
        this.inspection = Inspection.at(clock, unknownInLine::add);
    }

    /** @throws UnfitFact with the reason, when the line is no usable fact */
    public Fact read(Map<?, ?> line) throws UnfitFact {
        FactType type = typeOf(line);
        unknownInLine.clear();
        List<FactType.Field> fields = type.fields();
        @Nullable Object[] values = new @Nullable Object[fields.size()];
        boolean withdrawn = withdrawn(line);
        int found = line.containsKey(WITHDRAWN) ? 2 : 1;
        for (int i = 0; i < values.length; i++) {
            FactType.Field field = fields.get(i);
            Object raw = line.get(field.name());
            if (raw != null) {
                values[i] = field.rule().keep(raw, field.name(), inspection);
                found++;
            } else if (field.required() && (field.key() || !withdrawn)) {
                throw new UnfitFact("%s: is missing; it %s"
                        .formatted(field.name(), field.rule().expectation()));
            }
        }
        if (found < line.size()) {
            reportUnknown(line, fields);
        }
        unknownInLine.forEach(path -> count(type, path));
        return new Fact(type, values, withdrawn);
    }

    /** One sentence for each unknown field. */
    public List<String> warnings() {
        return unknownFields.entrySet().stream()
                .map(e -> "%s left out (%d line%s)".formatted(e.getKey(), e.getValue(), e.getValue() == 1 ? "" : "s"))
                .toList();
    }

    private static boolean withdrawn(Map<?, ?> line) throws UnfitFact {
        Object deleted = line.get(WITHDRAWN);
        if (deleted == null || deleted instanceof Boolean) {
            return Boolean.TRUE.equals(deleted);
        }
        throw UnfitFact.at(WITHDRAWN, "must be true or false", deleted);
    }

    private static FactType typeOf(Map<?, ?> line) throws UnfitFact {
        Object name = line.get("type");
        if (name == null) {
            throw new UnfitFact("type: is missing; it must be one of " + KNOWN);
        }
        FactType type = name instanceof String text ? FactType.named(text) : null;
        if (type == null) {
            throw UnfitFact.at("type", "must be one of " + KNOWN, name);
        }
        return type;
    }

    private void reportUnknown(Map<?, ?> line, List<FactType.Field> fields) {
        for (Object name : line.keySet()) {
            if (!name.equals("type")
                    && !name.equals(WITHDRAWN)
                    && fields.stream().noneMatch(field -> field.name().equals(name))) {
                unknownInLine.add(String.valueOf(name));
            }
        }
    }

    /** A hostile upload has a new field in every line: what does not fit into the answer is not remembered. */
    private void count(FactType type, String path) {
        String warning = "%s: unknown field '%s'".formatted(type.key(), path.replaceAll("\\p{Cntrl}", "�"));
        if (unknownFields.size() < MOST_WARNINGS || unknownFields.containsKey(warning)) {
            unknownFields.merge(warning, 1L, Long::sum);
        }
    }
}
