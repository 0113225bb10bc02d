package io.upswell.frontend.slack;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.upswell.frontend.parts.Markup;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of Slack's mrkdwn that the messages use, as components: what a customer wrote can never become markup. */
final class SlackText {

    private static final Pattern TOKEN =
            Pattern.compile("<(?<url>(?:https?|mailto):[^|>]*|/[^|>]*)(?:\\|(?<label>[^>]*))?>"
                    + "|(?<![\\w*])\\*(?<bold>[^*\\n]+)\\*(?!\\w)"
                    + "|(?<![\\w_])_(?<italic>[^_\\n]+)_(?!\\w)"
                    + "|(?<![\\w~])~(?<strike>[^~\\n]+)~(?!\\w)"
                    + "|`(?<code>[^`\\n]+)`"
                    + "|:(?<emoji>[a-z0-9_+-]+):");

    private SlackText() {}

    /** Lines below each other; those that begin with {@code >} as a quote. */
    static Div mrkdwn(String text) {
        Div block = Markup.div("blt");
        for (String line : text.split("\n", -1)) {
            boolean quoted = line.startsWith("&gt;") || line.startsWith(">");
            Div row = Markup.div(quoted ? "bq" : "line");
            spans(row, quoted ? line.replaceFirst("^(&gt;|>)\\s?", "") : line);
            if (line.isEmpty()) {
                row.addClassName("gap");
            }
            block.add(row);
        }
        return block;
    }

    /** Text without markup; escaped like all that Slack gets. */
    static Span plain(String escaped) {
        return drawn(unescape(escaped));
    }

    private static Span drawn(String text) {
        Span span = new Span();
        Matcher emoji = Pattern.compile(":([a-z0-9_+-]+):").matcher(text);
        int at = 0;
        while (emoji.find()) {
            span.add(new Span(text.substring(at, emoji.start())), ShortCode.draw(emoji.group(1)));
            at = emoji.end();
        }
        span.add(new Span(text.substring(at)));
        return span;
    }

    private static void spans(Div row, String line) {
        Matcher token = TOKEN.matcher(line);
        int at = 0;
        while (token.find()) {
            text(row, line.substring(at, token.start()));
            row.add(component(token));
            at = token.end();
        }
        text(row, line.substring(at));
    }

    private static void text(Div row, String text) {
        if (!text.isEmpty()) {
            row.add(new Span(unescape(text)));
        }
    }

    private static Component component(Matcher token) {
        if (token.group("url") != null) {
            String label = token.group("label") == null ? token.group("url") : token.group("label");
            return new Anchor(unescape(token.group("url")), unescape(label));
        }
        if (token.group("bold") != null) {
            return emphasised("b", token.group("bold"));
        }
        if (token.group("italic") != null) {
            return emphasised("it", token.group("italic"));
        }
        if (token.group("strike") != null) {
            return emphasised("st", token.group("strike"));
        }
        if (token.group("code") != null) {
            return emphasised("code", token.group("code"));
        }
        return ShortCode.draw(token.group("emoji"));
    }

    private static Component emphasised(String style, String text) {
        Span span = plain(text);
        span.addClassName(style);
        return span;
    }

    static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
