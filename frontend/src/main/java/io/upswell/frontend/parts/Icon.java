package io.upswell.frontend.parts;

import com.vaadin.flow.component.icon.SvgIcon;
import io.upswell.detection.SignalType;
import java.util.Locale;

/** The icons of the house, one file each under {@code icons/}. Decoration: whoever uses one writes the word beside it. */
public enum Icon {
    ALERT,
    BACK,
    BARS,
    BOLT,
    BUILDING,
    BULB,
    CHAT,
    CHECK,
    CLOCK,
    EYE,
    FILTER,
    FLAG,
    HANDOFF,
    INBOX,
    INFO,
    MAIL,
    MENU,
    MORE,
    PULSE,
    QUESTION,
    SEARCH,
    STOP,
    SWAP,
    TASKS,
    TREND,
    USER_PLUS,
    USERS;

    public SvgIcon create() {
        SvgIcon icon = of(path());
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    private String path() {
        return "icons/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
    }

    /** An icon by its file, as a view's menu annotation names it. */
    public static SvgIcon of(String path) {
        SvgIcon icon = new SvgIcon(path);
        icon.addClassName("i");
        return icon;
    }

    public static Icon of(SignalType type) {
        return switch (type) {
            case USAGE_LIMIT_APPROACHING -> BOLT;
            case SEAT_OVERAGE -> USER_PLUS;
            case FEATURE_INTEREST -> BULB;
            case EXPANSION_MENTION -> CHAT;
            case NEW_TEAM_ONBOARDING -> USERS;
            case API_USAGE_GROWTH -> TREND;
            case COMPETITOR_DISPLACEMENT -> SWAP;
        };
    }
}
