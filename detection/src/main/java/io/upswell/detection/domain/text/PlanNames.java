package io.upswell.detection.domain.text;

import java.util.List;
import java.util.Set;

/** Tells a plan called Growth from growth: by its capital letter inside a sentence or by the words around it. */
final class PlanNames {

    private static final Set<String> AFTER =
            Set.of("plan", "tier", "edition", "package", "licence", "license", "subscription", "pricing");
    private static final Set<String> BEFORE =
            Set.of("upgrade", "upgrading", "move", "moving", "switch", "switching", "go", "going");
    private static final int WORDS_BEFORE = 3;

    private PlanNames() {}

    static boolean meant(String text, List<Words.Word> words, int at, String name) {
        Words.Word word = words.get(at);
        if (at + 1 < words.size() && AFTER.contains(words.get(at + 1).key())) {
            return true;
        }
        for (int i = Math.max(0, at - WORDS_BEFORE); i < at; i++) {
            if (BEFORE.contains(words.get(i).key())) {
                return true;
            }
        }
        boolean opens = Sentence.at(text, word.start(), word.end()).start() == word.start();
        return !opens && text.startsWith(name, word.start());
    }
}
