package io.upswell.detection.adapter.text;

import io.upswell.detection.domain.text.Line;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes worlds as the network reads them, a line of JSON each, for the training. A short talk comes several times: as it
 * is, and among what others of its world say that holds no signal, since real conversations have more in them.
 */
final class TalksExport {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int VARIANTS = 4;
    private static final int SHORT = 9;

    private final Random random = new Random(1);
    private final Tokens tokens = Tokens.load();

    /** @param arguments the file to write, then folders of {@code *.talks} and files of facts */
    public static void main(String[] arguments) throws IOException {
        var export = new TalksExport();
        try (var out = new PrintStream(arguments[0], StandardCharsets.UTF_8)) {
            World facts = null;
            for (int i = 1; i < arguments.length; i++) {
                Path path = Path.of(arguments[i]);
                if (Files.isDirectory(path)) {
                    for (World world : World.written(path)) {
                        out.println(JSON.writeValueAsString(export.world(world, VARIANTS)));
                    }
                } else {
                    facts = World.of(path, facts == null ? null : facts.book());
                    out.println(JSON.writeValueAsString(export.world(facts, 1)));
                }
            }
        }
    }

    private Map<String, Object> world(World world, int variants) {
        Offer offer = Offer.of(world.book());
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("world", world.name());
        List<Object> things = new ArrayList<>();
        for (Offer.Thing thing : offer.things()) {
            things.add(Map.of("subject", thing.subject(), "ids", thing.ids(tokens)));
        }
        line.put("things", things);
        List<Object> talks = new ArrayList<>();
        for (Talk talk : world.talks()) {
            List<Object> written = new ArrayList<>();
            written.add(written(talk.lines(), talk, offer, 0));
            for (int i = 1; i < variants; i++) {
                Talk other = world.talks().get(random.nextInt(world.talks().size()));
                if (talk.lines().size() < SHORT && talk.canStandBeside(other)) {
                    boolean first = random.nextBoolean();
                    List<Line> lines =
                            first ? joined(talk.lines(), other.lines()) : joined(other.lines(), talk.lines());
                    written.add(written(
                            lines, talk, offer, first ? 0 : other.lines().size()));
                }
            }
            talks.add(Map.of(
                    "id",
                    talk.conversation().id(),
                    "labels",
                    labels(talk),
                    "owned",
                    talk.owned(),
                    "variants",
                    written));
        }
        line.put("talks", talks);
        return line;
    }

    /** @param offset index of the talk's first line among these */
    private Map<String, Object> written(List<Line> lines, Talk talk, Offer offer, int offset) {
        List<Object> scripts = new ArrayList<>();
        for (Script script : Scribe.write(tokens, talk.conversation().channel(), lines)) {
            List<Object> marks = new ArrayList<>();
            for (Script.Mark mark : script.marks()) {
                List<int[]> named = new ArrayList<>();
                boolean[][] namings = offer.namings(lines, mark.line());
                for (int thing = 0; thing < namings.length; thing++) {
                    for (int place = 0; place < namings[thing].length; place++) {
                        if (namings[thing][place]) {
                            named.add(new int[] {thing, place});
                        }
                    }
                }
                marks.add(
                        Map.of("place", mark.place(), "end", mark.end(), "line", mark.line() - offset, "named", named));
            }
            scripts.add(Map.of("ids", script.ids(), "marks", marks, "namings", script.namings()));
        }
        return Map.of("scripts", scripts);
    }

    private static List<Line> joined(List<Line> first, List<Line> second) {
        int segments = first.stream().mapToInt(Line::segment).max().orElse(0) + 1;
        List<Line> joined = new ArrayList<>(first);
        for (Line line : second) {
            joined.add(new Line(
                    line.isCustomers(),
                    line.segment() + segments,
                    line.start(),
                    line.end(),
                    line.text(),
                    line.mentions()));
        }
        return joined;
    }

    /** Each with the line that shows it, where that is known. */
    private static List<Object> labels(Talk talk) {
        List<Line> lines = talk.lines();
        List<Object> labels = new ArrayList<>();
        for (Talk.Label label : talk.labels()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("type", label.churnRisk() ? "THREAT" : label.type().name());
            one.put("subject", label.subject());
            one.put("line", -1);
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                if (line.isCustomers()
                        && line.segment() == label.segment()
                        && line.start() <= label.at()
                        && label.at() < line.end()) {
                    one.put("line", i);
                }
            }
            labels.add(one);
        }
        return labels;
    }
}
