package io.upswell.detection.domain.text;

import java.util.regex.Pattern;

/**
 * The sentence around a place in a text.
 *
 * @param start offset of its first character
 * @param end offset behind its last one
 * @param text verbatim
 */
public record Sentence(int start, int end, String text) {

    private static final int LONGEST = 400;
    /** A line that ends earlier than this was ended by its writer, not wrapped by a mail program. */
    private static final int WRAPPED = 50;

    private static final Pattern DENIAL = Pattern.compile(
            "\\b(?:do not|don.?t|does not|doesn.?t|did not|didn.?t|not|never|no longer|won.?t|wouldn.?t)"
                    + " (?!only|just)(?:\\w+ ){0,2}?(?:need|want|interested|looking|plan(?:ning)?|consider(?:ing)?|require|care)\\b"
                    + "|\\bno (?:need|interest|plans?|use|budget)\\b|\\bnot for us\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TURN = Pattern.compile("\\b(?:but|however|instead)\\b", Pattern.CASE_INSENSITIVE);

    public static Sentence at(String text, int from, int to) {
        int start = from;
        while (start > 0 && !endsAt(text, start - 1)) {
            start--;
        }
        int end = to;
        while (end < text.length() && !endsAt(text, end)) {
            end++;
        }
        if (end < text.length() && text.charAt(end) != '\n') {
            end++;
        }
        if (end - start > LONGEST) {
            start = Math.max(start, wordStart(text, from - LONGEST / 2));
            end = Math.min(end, wordStart(text, to + LONGEST / 2));
        }
        while (start < from && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > to && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Sentence(start, end, text.substring(start, end));
    }

    /** Whether it says that the thing is not wanted; words behind the place, or before a "but", do not count. */
    public boolean denies(int place) {
        String before = text.substring(0, Math.max(0, Math.min(text.length(), place - start)));
        String[] turns = TURN.split(before, -1);
        return DENIAL.matcher(turns[turns.length - 1]).find();
    }

    /** Whether the line of this place repeats what somebody wrote before, as mail programs mark it. */
    public static boolean isQuoted(String text, int place) {
        int line = text.lastIndexOf('\n', place - 1) + 1;
        return text.substring(line, place).stripLeading().startsWith(">");
    }

    private static boolean endsAt(String text, int i) {
        char c = text.charAt(i);
        if (c == '\n') {
            int line = text.lastIndexOf('\n', i - 1) + 1;
            return i - line < WRAPPED;
        }
        boolean last = i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
        return last && (c == '.' || c == '!' || c == '?');
    }

    private static int wordStart(String text, int place) {
        int i = Math.max(0, Math.min(place, text.length()));
        while (i > 0 && i < text.length() && !Character.isWhitespace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}
