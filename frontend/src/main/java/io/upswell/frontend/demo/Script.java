package io.upswell.frontend.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it is written down, with places for the names.
 *
 * @param kind what it is told for, such as {@code quiet} or {@code asks}
 * @param about id of the product or competitor that it turns on, {@code null} when on none
 */
public record Script(String id, String kind, @Nullable String about, String channel, String title, List<Line> lines) {

    public record Line(boolean customer, String speaker, String text) {}

    /** The conversation as a fact, held with the people that {@code names} knows. */
    public Fact told(Account account, String number, Instant at, Names names) {
        return Fact.of("conversation")
                .with("account", account.id())
                .with("id", account.id() + "-" + number)
                .with("channel", channel)
                .with("occurred_at", at.toString())
                .with("title", names.fill(title))
                .with(
                        "segments",
                        lines.stream().map(line -> segment(line, names)).toList());
    }

    private static Map<String, String> segment(Line line, Names names) {
        Map<String, String> segment = new LinkedHashMap<>();
        segment.put("speaker", names.fill(line.speaker()));
        segment.put("side", line.customer() ? "customer" : "vendor");
        segment.put("text", names.fill(line.text()));
        return segment;
    }

    public static List<Script> all() {
        return Stream.of("prd", "asks", "owned", "pitches", "refusals", "spoken", "quiet")
                .flatMap(file -> read(Texts.lines("conversations/" + file + ".txt")).stream())
                .toList();
    }

    /** {@code ==} opens a conversation, {@code <} is the customer, {@code >} the vendor, the rest goes on. */
    private static List<Script> read(List<String> lines) {
        List<Script> scripts = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("== ")) {
                String[] head = line.substring(3).split(" \\| ", 5);
                scripts.add(new Script(
                        head[0], head[1], head[2].equals("-") ? null : head[2], head[3], head[4], new ArrayList<>()));
                continue;
            }
            List<Line> said = scripts.getLast().lines();
            if (line.startsWith("< ") || line.startsWith("> ")) {
                int colon = line.indexOf(": ");
                said.add(new Line(line.startsWith("<"), line.substring(2, colon), line.substring(colon + 2)));
            } else {
                Line before = said.removeLast();
                said.add(new Line(before.customer(), before.speaker(), before.text() + "\n" + line));
            }
        }
        return scripts;
    }
}
