package io.upswell.detection.domain.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text with their places; everything that is neither letter nor digit separates. */
final class Words {

    /** @param key lower case, without a plural s, so that "dashboard" finds "dashboards" */
    record Word(String key, int start, int end) {}

    private Words() {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(new Word(key(text.substring(start, i)), start, i));
                start = -1;
            }
        }
        return words;
    }

    static List<String> keys(String text) {
        return of(text).stream().map(Word::key).toList();
    }

    private static String key(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean plural = lower.length() > 3 && lower.endsWith("s") && !lower.endsWith("ss");
        return plural ? lower.substring(0, lower.length() - 1) : lower;
    }
}
