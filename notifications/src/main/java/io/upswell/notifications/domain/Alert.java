package io.upswell.notifications.domain;

import io.upswell.detection.SignalType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, before anybody decides how it looks. Texts are as they were written, customers' words included:
 * whoever shows them escapes them.
 *
 * @param more what one does less often, at most five
 * @param footnote in small print; a change of it alone is no reason to send anything
 */
public record Alert(
        Occasion occasion,
        String title,
        List<Part> parts,
        List<Action> actions,
        List<Action> more,
        @Nullable String footnote) {

    public Alert(Occasion occasion, String title, List<Part> parts, List<Action> actions, @Nullable String footnote) {
        this(occasion, title, parts, actions, List.of(), footnote);
    }

    public enum Occasion {
        SIGNAL,
        HEADS_UP,
        HANDOFF,
        ACCEPTED,
        WON,
        DIGEST,
        ESCALATION,
        REMINDER,
        QUESTION
    }

    /** The same without the small print. */
    public Alert withoutFootnote() {
        return new Alert(occasion, title, parts, actions, more, null);
    }

    public sealed interface Part {}

    /** A label with its value. */
    public record Fact(String label, String value) {}

    /** Facts beside each other. */
    public record Facts(List<Fact> facts) implements Part {}

    /** Facts under each other, under a heading. */
    public record Points(String heading, List<Fact> points) implements Part {}

    /**
     * The signals with what they stand on.
     *
     * @param more how many there are beside these
     */
    public record Signals(List<Line> lines, int more) implements Part {

        /**
         * @param quote the customer's words, where the details do not repeat them
         * @param speaker {@code null} when unknown
         */
        public record Line(
                SignalType type,
                String details,
                @Nullable String quote,
                @Nullable String speaker) {}
    }

    /** The signals in a few words each, and the account in a line. */
    public record Gist(List<Item> items, String account) implements Part {
        public record Item(SignalType type, String text) {}
    }

    /**
     * Opportunities in a line each.
     *
     * @param more how many there are beside these
     */
    public record Listing(List<HomeTab.Line> lines, int more) implements Part {}

    /** A sentence or two. */
    public record Paragraph(String text) implements Part {}

    /**
     * What has happened to the matter since.
     *
     * @param quote a colleague's note, {@code null} for none
     */
    public record Note(Mood mood, String text, @Nullable String quote) implements Part {
        public enum Mood {
            DONE,
            OPEN,
            CLOSED
        }
    }

    /**
     * Something to do.
     *
     * @param id stable, what an answer refers to
     * @param value id of the opportunity or handoff
     * @param link path in this application, or the address of another; {@code null} for a plain button
     */
    public record Action(
            String id, String label, String value, @Nullable String link, boolean primary) {}
}
