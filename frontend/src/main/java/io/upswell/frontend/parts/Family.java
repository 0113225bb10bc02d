package io.upswell.frontend.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.upswell.detection.SignalType;
import java.util.Locale;

/** What a signal speaks of; each family has its colour. */
public enum Family {
    USAGE,
    PEOPLE,
    VOICE,
    MARKET;

    public static Family of(SignalType type) {
        return switch (type) {
            case USAGE_LIMIT_APPROACHING, API_USAGE_GROWTH -> USAGE;
            case SEAT_OVERAGE, NEW_TEAM_ONBOARDING -> PEOPLE;
            case FEATURE_INTEREST, EXPANSION_MENTION -> VOICE;
            case COMPETITOR_DISPLACEMENT -> MARKET;
        };
    }

    /** The class in the style sheet, and the name of its colour variable behind {@code --uw-}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The signal's icon in its family's colour; the word is there for screen readers and as a tooltip. */
    public static Span icon(SignalType type) {
        return labelled(type, of(type).key());
    }

    /** The same on a tinted tile. */
    public static Span tile(SignalType type) {
        return labelled(type, "tile t-" + of(type).key());
    }

    private static Span labelled(SignalType type, String classes) {
        Component word = Markup.span("sr", type.label());
        Span span = Markup.span(classes, Icon.of(type).create(), word);
        span.setTitle(type.label());
        return span;
    }
}
