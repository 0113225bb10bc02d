package io.upswell.frontend.slack;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.upswell.frontend.parts.Icon;
import io.upswell.frontend.parts.Markup;
import java.util.Map;

/** Slack's short codes, drawn as the icons of the house: signals in their family's colour, all else in that of text. */
final class ShortCode {

    private static final String PLAIN = "m2";

    private static final Map<String, ShortCode> KNOWN = Map.ofEntries(
            Map.entry("chart_with_upwards_trend", new ShortCode(Icon.TREND, "usage")),
            Map.entry("zap", new ShortCode(Icon.BOLT, "usage")),
            Map.entry("bulb", new ShortCode(Icon.BULB, "voice")),
            Map.entry("speech_balloon", new ShortCode(Icon.CHAT, "voice")),
            Map.entry("busts_in_silhouette", new ShortCode(Icon.USERS, "people")),
            Map.entry("chair", new ShortCode(Icon.USER_PLUS, "people")),
            Map.entry("arrows_counterclockwise", new ShortCode(Icon.SWAP, "market")),
            Map.entry("white_check_mark", new ShortCode(Icon.CHECK, "done")),
            Map.entry("eyes", new ShortCode(Icon.EYE, PLAIN)),
            Map.entry("handshake", new ShortCode(Icon.HANDOFF, PLAIN)),
            Map.entry("trophy", new ShortCode(Icon.FLAG, PLAIN)),
            Map.entry("newspaper", new ShortCode(Icon.INBOX, PLAIN)),
            Map.entry("hourglass", new ShortCode(Icon.CLOCK, PLAIN)),
            Map.entry("alarm_clock", new ShortCode(Icon.CLOCK, PLAIN)),
            Map.entry("question", new ShortCode(Icon.QUESTION, PLAIN)),
            Map.entry("information_source", new ShortCode(Icon.INFO, PLAIN)),
            Map.entry("no_entry_sign", new ShortCode(Icon.STOP, PLAIN)));

    private final Icon icon;
    private final String colour;

    private ShortCode(Icon icon, String colour) {
        this.icon = icon;
        this.colour = colour;
    }

    /** @param code without the colons; one that is not known stays as it was written */
    static Component draw(String code) {
        ShortCode known = KNOWN.get(code);
        return known == null ? new Span(":" + code + ":") : Markup.span("em " + known.colour, known.icon.create());
    }
}
