package io.upswell.detection.domain.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a passage looks like to a linear model: words and cues, hashed into numbered places. */
public final class Traits {

    /** How many places there are; a power of two. */
    public static final int PLACES = 1 << 15;

    private final Map<Integer, Double> places = new HashMap<>();

    private Traits() {}

    /** Unit length within each group, by place. */
    public static Map<Integer, Double> of(Passage passage) {
        var all = new HashMap<Integer, Double>();
        var words = new Traits();
        List<String> own = Masked.words(passage.text(), passage.mentions());
        words.phrases("", own);
        merge(all, words.places, 1);
        var cues = new Traits();
        Set<Cue> said = Cue.in(passage.text());
        cues.cues("c", said);
        cues.pairs(said, passage.mentions());
        merge(all, cues.places, 1);
        var around = new Traits();
        around.words("b", Masked.words(passage.before(), List.of()));
        around.words("a", Masked.words(passage.after(), List.of()));
        around.cues("B", Cue.in(passage.before()));
        around.cues("A", Cue.in(passage.after()));
        merge(all, around.places, 0.5);
        var vendor = new Traits();
        vendor.words("r", Masked.words(passage.reply(), List.of()));
        vendor.cues("R", Cue.in(passage.reply()));
        vendor.cues("P", Cue.in(passage.pitch()));
        merge(all, vendor.places, 0.5);
        return all;
    }

    /** The same of the whole window around a passage, for what is told in more than one sentence. */
    public static Map<Integer, Double> ofWindow(Passage passage) {
        var all = new HashMap<Integer, Double>();
        var words = new Traits();
        words.phrases("", Masked.words(passage.window(), passage.named()));
        merge(all, words.places, 1);
        var own = new Traits();
        own.phrases("s:", Masked.words(passage.text(), passage.mentions()));
        merge(all, own.places, 0.7);
        var cues = new Traits();
        Set<Cue> said = Cue.in(passage.window());
        cues.cues("c", said);
        cues.pairs(said, List.of());
        cues.cues("s", Cue.in(passage.text()));
        merge(all, cues.places, 1);
        var vendor = new Traits();
        vendor.cues("R", Cue.in(passage.reply()));
        vendor.cues("P", Cue.in(passage.pitch()));
        merge(all, vendor.places, 0.4);
        return all;
    }

    private void phrases(String prefix, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            add(prefix + words.get(i));
            if (i + 1 < words.size()) {
                add(prefix + words.get(i) + " " + words.get(i + 1));
            }
            if (i + 2 < words.size()) {
                add(prefix + words.get(i) + " " + words.get(i + 1) + " " + words.get(i + 2));
            }
        }
    }

    private void words(String prefix, List<String> words) {
        words.forEach(word -> add(prefix + ":" + word));
    }

    private void cues(String prefix, Set<Cue> cues) {
        cues.forEach(cue -> add(prefix + "#" + cue));
    }

    private void pairs(Set<Cue> cues, List<Mention> mentions) {
        for (Cue one : cues) {
            for (Cue other : cues) {
                if (one.compareTo(other) < 0) {
                    add("#" + one + "+" + other);
                }
            }
            mentions.stream().map(Mention::kind).distinct().forEach(kind -> add("#" + one + "@" + kind));
        }
        mentions.stream().map(Mention::kind).distinct().forEach(kind -> add("@" + kind));
    }

    private void add(String trait) {
        int hash = trait.hashCode() * 0x9E3779B1;
        places.merge((hash ^ hash >>> 15) & PLACES - 1, 1.0, (a, b) -> 1.0);
    }

    private static void merge(Map<Integer, Double> all, Map<Integer, Double> group, double weight) {
        double length = Math.sqrt(group.size());
        group.forEach((place, value) -> all.merge(place, weight * value / length, Double::sum));
    }
}
