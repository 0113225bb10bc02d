package io.upswell.notifications.adapter.mail;

import io.upswell.notifications.domain.Content;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same content as in Slack, with its links, for a mail reader. */
@Component
class MailForm {

    private static final Map<String, String> EMOJI = Map.ofEntries(
            Map.entry(":chart_with_upwards_trend:", "📈"),
            Map.entry(":zap:", "⚡"),
            Map.entry(":bulb:", "💡"),
            Map.entry(":busts_in_silhouette:", "👥"),
            Map.entry(":chair:", "🪑"),
            Map.entry(":speech_balloon:", "💬"),
            Map.entry(":arrows_counterclockwise:", "🔄"),
            Map.entry(":eyes:", "👀"),
            Map.entry(":handshake:", "🤝"),
            Map.entry(":white_check_mark:", "✅"),
            Map.entry(":trophy:", "🏆"),
            Map.entry(":newspaper:", "📰"),
            Map.entry(":hourglass:", "⌛"));
    private static final Pattern BUTTONS = Pattern.compile("(?m)^\\[.*]$");
    private static final int SUBJECT = 200;

    private final JsonMapper json;

    MailForm(JsonMapper json) {
        this.json = json;
    }

    private record Link(String label, String address) {}

    /** One line, whatever a customer's name has in it. */
    String subject(Content content) {
        String first = content.text().lines().findFirst().orElse("Upswell");
        String subject = unescaped(first)
                .replaceAll(":[a-z_]+:", "")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return subject.length() <= SUBJECT ? subject : subject.substring(0, SUBJECT - 1) + "…";
    }

    String plain(Content content) {
        String links = links(content).stream()
                .map(link -> "%s: %s".formatted(link.label(), link.address()))
                .collect(Collectors.joining("\n"));
        return pictured(unescaped(body(content))) + "\n\n" + links + "\n";
    }

    String html(Content content) {
        String links = links(content).stream()
                .map(link -> "<a href=\"%s\">%s</a>"
                        .formatted(HtmlUtils.htmlEscape(link.address()), HtmlUtils.htmlEscape(link.label())))
                .collect(Collectors.joining(" &nbsp; "));
        String body = HtmlUtils.htmlEscape(unescaped(body(content)), "UTF-8").replace("\n", "<br>\n");
        return "<!doctype html><html><body style=\"font-family:sans-serif;line-height:1.4\"><p>%s</p><p>%s</p></body></html>"
                .formatted(pictured(body), links);
    }

    /** Buttons cannot be pressed in a mail; their links follow. */
    private static String body(Content content) {
        return BUTTONS.matcher(content.text()).replaceAll("").strip();
    }

    private List<Link> links(Content content) {
        return json.readTree(content.blocks().text())
                .valueStream()
                .flatMap(block -> block.path("elements").valueStream())
                .filter(element -> element.path("url").isString())
                .map(element -> new Link(unescaped(text(element.path("text").path("text"))), text(element.path("url"))))
                .toList();
    }

    private static String text(JsonNode node) {
        return node.asString("");
    }

    private static String pictured(String text) {
        String pictured = text;
        for (var emoji : EMOJI.entrySet()) {
            pictured = pictured.replace(emoji.getKey(), emoji.getValue());
        }
        return pictured;
    }

    /** Slack knows these three alone. */
    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
