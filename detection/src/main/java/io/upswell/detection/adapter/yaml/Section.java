package io.upswell.detection.adapter.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of the file, which knows the line of everything in it and lets no entry pass that nobody reads. */
final class Section {

    private final String file;
    private final String name;
    private final int line;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    /** @param name as people call it, such as "step notify_csm" */
    Section(String file, String name, @Nullable Node node) {
        this.file = file;
        this.name = name;
        this.line = node == null ? 0 : lineOf(node);
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(line, "%s is no mapping.".formatted(name), "Write 'name: value' lines.");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            int at = lineOf(tuple.getKeyNode());
            String key = scalar(tuple.getKeyNode(), at, "a name").getValue();
            if (entries.put(key, tuple.getValueNode()) != null) {
                throw wrong(at, "%s has '%s' twice.".formatted(name, key), "Keep one of them.");
            }
            lines.put(key, at);
        }
    }

    void allows(String... names) {
        Set<String> known = new TreeSet<>(List.of(names));
        for (String key : entries.keySet()) {
            if (!known.contains(key)) {
                throw wrong(key, "%s has no setting '%s'.".formatted(name, key), oneOf(known));
            }
        }
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    String text(String key) {
        String text = scalar(required(key), lineOf(key), "a text").getValue();
        if (text.isBlank()) {
            throw wrong(key, "'%s' of %s is empty.".formatted(key, name), "Write a text.");
        }
        return text;
    }

    /** The value in lower case, one of those known. */
    String oneOf(String key, Set<String> known) {
        String text = text(key);
        if (!known.contains(text)) {
            throw wrong(key, "'%s' is %s.".formatted(key, text), oneOf(new TreeSet<>(known)));
        }
        return text;
    }

    double number(String key, double low, double high) {
        String text = text(key);
        try {
            double number = Double.parseDouble(text);
            if (number >= low && number <= high) {
                return number;
            }
        } catch (NumberFormatException no) {
            // said below
        }
        throw wrong(
                key,
                "'%s' is %s.".formatted(key, text),
                "Write a number from %s to %s.".formatted(plain(low), plain(high)));
    }

    int whole(String key, int low, int high) {
        String text = text(key);
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < low || Integer.parseInt(text) > high) {
            throw wrong(
                    key,
                    "'%s' is %s.".formatted(key, text),
                    "Write a whole number from %d to %d.".formatted(low, high));
        }
        return Integer.parseInt(text);
    }

    boolean flag(String key, boolean otherwise) {
        return has(key) ? oneOf(key, Set.of("true", "false")).equals("true") : otherwise;
    }

    /** One text, or several. */
    List<String> texts(String key) {
        Node node = required(key);
        if (!(node instanceof SequenceNode list)) {
            return List.of(text(key));
        }
        List<String> texts = new ArrayList<>();
        list.getValue()
                .forEach(one -> texts.add(scalar(one, lineOf(one), "a text").getValue()));
        return texts;
    }

    Section section(String key) {
        return new Section(file, "%s of %s".formatted(key, name), required(key));
    }

    List<Section> sections(String key) {
        if (!(required(key) instanceof SequenceNode list)) {
            throw wrong(key, "'%s' is no list.".formatted(key), "Begin each entry with '- '.");
        }
        return list.getValue().stream()
                .map(one -> new Section(file, "a step", one))
                .toList();
    }

    Section named(String better) {
        return new Section(file, better, line, entries, lines);
    }

    private Section(String file, String name, int line, Map<String, Node> entries, Map<String, Integer> lines) {
        this.file = file;
        this.name = name;
        this.line = line;
        this.entries.putAll(entries);
        this.lines.putAll(lines);
    }

    WrongWorkflow wrong(String key, String reason, String mend) {
        return wrong(lineOf(key), reason, mend);
    }

    private WrongWorkflow wrong(int line, String reason, String mend) {
        return new WrongWorkflow(file, line, reason, mend);
    }

    private Node required(String key) {
        Node node = entries.get(key);
        if (node == null) {
            throw wrong(line, "%s lacks '%s'.".formatted(name, key), "Add it.");
        }
        return node;
    }

    private int lineOf(String key) {
        return lines.getOrDefault(key, line);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private ScalarNode scalar(Node node, int line, String what) {
        if (node instanceof ScalarNode scalar) {
            return scalar;
        }
        throw wrong(line, "%s has a list or mapping where %s belongs.".formatted(name, what), "Write " + what + ".");
    }

    static String oneOf(Set<String> known) {
        return "Use one of: %s.".formatted(String.join(", ", known));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
