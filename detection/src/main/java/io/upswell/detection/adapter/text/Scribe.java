package io.upswell.detection.adapter.text;

import io.upswell.detection.domain.text.Line;
import io.upswell.detection.domain.text.Mention;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Writes a conversation down for the network. Training and reading must see alike, so both are written by the same rules. */
final class Scribe {

    /** A longer conversation is read in parts, each with the sentence before it. */
    private static final int LONGEST = 240;

    private static final int LONGEST_SENTENCE = 100;

    /** Of what the vendor says at a time: enough to know what the customer answers. */
    private static final int LONGEST_ASIDE = 48;

    private final Tokens tokens;
    private final Map<Mention.Kind, Map<String, Integer>> known = new EnumMap<>(Mention.Kind.class);
    private final List<Script> scripts = new ArrayList<>();
    private final long channel;
    private Draft draft;
    private @Nullable Written last;

    private Scribe(Tokens tokens, String channel) {
        this.tokens = tokens;
        this.channel = Tokens.channel(channel);
        this.draft = new Draft(this.channel);
    }

    static List<Script> write(Tokens tokens, String channel, List<Line> lines) {
        var scribe = new Scribe(tokens, channel);
        int segment = -1;
        int spoken = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            spoken = line.segment() == segment ? spoken : 0;
            segment = line.segment();
            if (!line.isCustomers() && spoken >= LONGEST_ASIDE) {
                continue;
            }
            Written written = scribe.written(line, i);
            if (!line.isCustomers()) {
                written = written.cut(LONGEST_ASIDE - spoken);
                spoken += written.ids().size();
            }
            scribe.add(written);
        }
        scribe.finish();
        return scribe.scripts;
    }

    private record Written(int line, boolean isCustomers, List<Long> ids, List<Script.Naming> namings) {

        Written cut(int length) {
            return ids.size() <= length
                    ? this
                    : new Written(
                            line,
                            isCustomers,
                            ids.subList(0, length),
                            namings.stream()
                                    .filter(naming -> naming.place() < length)
                                    .toList());
        }
    }

    private static final class Draft {

        final List<Long> ids = new ArrayList<>();
        final List<Script.Mark> marks = new ArrayList<>();
        final List<Script.Naming> namings = new ArrayList<>();

        Draft(long channel) {
            ids.add(Tokens.OPENS);
            ids.add(channel);
        }

        void add(Written written, boolean asks) {
            if (asks && written.isCustomers()) {
                marks.add(new Script.Mark(ids.size(), ids.size() + written.ids().size(), written.line()));
            }
            written.namings()
                    .forEach(
                            naming -> namings.add(new Script.Naming(ids.size() + naming.place(), naming.competitor())));
            ids.addAll(written.ids());
        }
    }

    private void add(Written written) {
        if (draft.ids.size() + written.ids().size() > LONGEST - 1) {
            finish();
            draft = new Draft(channel);
            if (last != null) {
                draft.add(last, false);
            }
        }
        draft.add(written, true);
        last = written;
    }

    private void finish() {
        draft.ids.add(Tokens.CLOSES);
        long[] ids = draft.ids.stream().mapToLong(Long::longValue).toArray();
        scripts.add(new Script(ids, draft.marks, draft.namings));
    }

    private Written written(Line line, int index) {
        List<Long> ids = new ArrayList<>();
        List<Script.Naming> namings = new ArrayList<>();
        ids.add(line.isCustomers() ? Tokens.CUSTOMER : Tokens.VENDOR);
        int at = 0;
        for (Mention mention : line.mentions()) {
            spell(line.text().substring(at, mention.start()), ids);
            if (mention.kind().isFeature()) {
                ids.add(Tokens.FEATURE);
                spell(line.text().substring(mention.start(), mention.end()), ids);
            } else {
                if (mention.kind() == Mention.Kind.COMPETITOR_NAME) {
                    namings.add(new Script.Naming(ids.size(), mention.subject()));
                }
                ids.add(Tokens.name(mention.kind(), ordinal(mention)));
            }
            at = mention.end();
        }
        spell(line.text().substring(at), ids);
        return new Written(index, line.isCustomers(), ids, namings).cut(LONGEST_SENTENCE);
    }

    private int ordinal(Mention mention) {
        Map<String, Integer> named = known.computeIfAbsent(mention.kind(), kind -> new HashMap<>());
        return named.computeIfAbsent(mention.subject(), subject -> named.size());
    }

    private void spell(String text, List<Long> ids) {
        LongStream.of(tokens.of(text)).forEach(ids::add);
    }
}
