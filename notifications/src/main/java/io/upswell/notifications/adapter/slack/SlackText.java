package io.upswell.notifications.adapter.slack;

/** Words that others wrote, made harmless and short enough for Slack. */
final class SlackText {

    private static final String CUT = "…";

    private SlackText() {}

    /** Slack reads these three as markup; so nobody's name can mention a channel or hide a link. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /**
     * Escaped and in one line.
     *
     * @param longest in UTF-16 units after escaping; what is longer is cut between characters, never within an entity
     */
    static String line(String text, int longest) {
        return lines(text.strip().replaceAll("\\s+", " "), longest);
    }

    /** Escaped, line breaks kept. */
    static String lines(String text, int longest) {
        String escaped = escape(text);
        if (escaped.length() <= longest) {
            return escaped;
        }
        var kept = new StringBuilder();
        int room = longest - CUT.length();
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            String next = escape(Character.toString(character));
            if (kept.length() + next.length() > room) {
                break;
            }
            kept.append(next);
            at += Character.charCount(character);
        }
        return kept.append(CUT).toString();
    }
}
