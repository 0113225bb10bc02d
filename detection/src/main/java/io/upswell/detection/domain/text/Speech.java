package io.upswell.detection.domain.text;

import io.upswell.detection.Conversation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the customer's side says in a conversation here and now: not what a mail quotes or forwards, no automatic reply,
 * no signature.
 */
public final class Speech {

    /** From here on a mail repeats older ones. */
    private static final Pattern OLDER = Pattern.compile("(?im)^[ \\t>]*(?:"
            + "-{2,}[ \\t]*(?:original|forwarded|begin forwarded|urspr|weitergel).*"
            + "|begin forwarded message:.*"
            + "|on .{3,120}(?:\\R[ \\t>]*.{0,60})?\\bwrote:[ \\t]*"
            + "|am .{3,80}\\bschrieb.{0,60}:[ \\t]*"
            + "|le .{3,80}\\ba écrit.{0,20}:[ \\t]*"
            + "|_{8,}[ \\t]*"
            + "|(?:from|von|de|sent):[ \\t].*\\R[ \\t>]*(?:sent|date|to|subject|gesendet|an|betreff|from)[ \\t]*:.*"
            + ")$"
            + "|-{3,}[ \\t]*(?:original|forwarded)\\b"
            + "|\\bon (?=[^\\n]{0,40}\\d)[^\\n.!?]{3,120}\\bwrote:");

    private static final Pattern SIGNATURE = Pattern.compile("(?m)^(?:-- ?|—)$");

    private static final Pattern AUTOMATIC = Pattern.compile("(?i)\\b(?:automatic(?:ally)? (?:reply|response|generated)"
            + "|auto-?reply|out[ -]of[ -](?:the[ -])?office|abwesenheit\\w*|absence du bureau"
            + "|(?:i am|i'm|i will be|i'll be) (?:away|on (?:\\w+ )?leave|on (?:vacation|holiday)|out)"
            + "\\b[^.!?\\n]{0,40}\\b(?:until|till|from|through|and|back|with|returning)\\b"
            + "|no longer with the company|limited access to (?:my )?e?-?mail|no access to e?-?mail)");

    private Speech() {}

    public static List<Utterance> of(Conversation conversation) {
        List<Utterance> said = new ArrayList<>();
        for (int i = 0; i < conversation.segments().size(); i++) {
            Conversation.Segment segment = conversation.segments().get(i);
            if (segment.side() == Conversation.Side.CUSTOMER && !isAutomatic(conversation, segment.text())) {
                add(i, segment.text(), said);
            }
        }
        return said;
    }

    private static void add(int segment, String text, List<Utterance> said) {
        String own = own(text);
        for (Sentences.Span span : Sentences.of(own)) {
            String sentence = span.of(own);
            if (!sentence.startsWith(">")) {
                said.add(new Utterance(segment, span.start(), span.end(), sentence));
            }
        }
    }

    private static String own(String text) {
        Matcher older = OLDER.matcher(text);
        String own = older.find() ? text.substring(0, older.start()) : text;
        Matcher signature = SIGNATURE.matcher(own);
        return signature.find() ? own.substring(0, signature.start()) : own;
    }

    /** Only mail answers by itself; in speech the same words announce a holiday. */
    private static boolean isAutomatic(Conversation conversation, String text) {
        return conversation.channel().equals("email")
                && AUTOMATIC
                        .matcher(text.substring(0, Math.min(text.length(), 300)))
                        .find();
    }
}
