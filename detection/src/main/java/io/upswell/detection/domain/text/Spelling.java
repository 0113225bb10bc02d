package io.upswell.detection.domain.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How else people write a name: "PatchRadar" in two words, "Patch Radar" in one. */
final class Spelling {

    /** Where a name in one word starts its next part. */
    private static final Pattern HUMP = Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})");

    /** Shorter ones joined would be found in everyday words. */
    private static final int SHORTEST = 6;

    private Spelling() {}

    /** The words of each other spelling. */
    static List<List<String>> others(String name) {
        List<List<String>> others = new ArrayList<>();
        List<String> words = Words.keys(name);
        String joined = String.join("", words);
        if (words.size() > 1 && joined.length() >= SHORTEST) {
            others.add(List.of(joined));
        }
        List<String> parts = Words.keys(HUMP.matcher(name).replaceAll(" "));
        if (parts.size() > words.size() && joined.length() >= SHORTEST) {
            others.add(parts);
        }
        return others;
    }
}
