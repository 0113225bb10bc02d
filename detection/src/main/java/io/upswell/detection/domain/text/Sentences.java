package io.upswell.detection.domain.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into its sentences, with their places. A wrapped line goes on, a list item stands alone. */
public final class Sentences {

    /** A line that ends earlier than this was ended by its writer, not wrapped by a mail program. */
    private static final int WRAPPED = 60;

    private static final int LONGEST = 400;

    private Sentences() {}

    /** A piece of the text without the white space around it. */
    public record Span(int start, int end) {

        public String of(String text) {
            return text.substring(start, end);
        }
    }

    public static List<Span> of(String text) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean tooLong = i - start > LONGEST && Character.isWhitespace(text.charAt(i));
            if (tooLong || ends(text, i)) {
                add(text, start, i + 1, spans);
                start = i + 1;
            }
        }
        add(text, start, text.length(), spans);
        return spans;
    }

    private static boolean ends(String text, int i) {
        char c = text.charAt(i);
        if (c == '\n') {
            return i - (text.lastIndexOf('\n', i - 1) + 1) < WRAPPED || opensItem(text, i + 1);
        }
        if (c != '.' && c != '!' && c != '?') {
            return false;
        }
        int next = i + 1;
        while (next < text.length() && isCloser(text.charAt(next))) {
            next++;
        }
        boolean last = next == text.length() || Character.isWhitespace(text.charAt(next));
        return last && next == i + 1 && !(c == '.' && shortens(text, i));
    }

    private static boolean isCloser(char c) {
        return c == '.' || c == '!' || c == '?';
    }

    /** The dot of "Mr.", "e.g." or of the number of a list item. */
    private static boolean shortens(String text, int dot) {
        int from = dot;
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, dot).toLowerCase(java.util.Locale.ROOT);
        boolean opensLine = from == 0 || text.charAt(from - 1) == '\n';
        boolean number = opensLine && word.length() < 3 && word.chars().allMatch(Character::isDigit);
        return number
                || word.contains(".") && word.length() < 5
                || List.of("mr", "mrs", "ms", "dr", "st", "no", "approx", "incl", "vs")
                        .contains(word);
    }

    private static boolean opensItem(String text, int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        if (i >= text.length()) {
            return true;
        }
        char c = text.charAt(i);
        return c == '\n' || c == '-' || c == '*' || c == '•' || c == '>' || Character.isDigit(c);
    }

    private static void add(String text, int from, int to, List<Span> spans) {
        int start = from;
        int end = Math.min(to, text.length());
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            spans.add(new Span(start, end));
        }
    }
}
