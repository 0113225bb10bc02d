package io.upswell.notifications.adapter.slack;

import io.upswell.detection.SignalType;
import io.upswell.notifications.domain.Alert;

/** The short codes of PRD 5.1, and others in their manner. */
final class Emoji {

    private Emoji() {}

    static String of(Alert.Occasion occasion) {
        return switch (occasion) {
            case SIGNAL -> ":chart_with_upwards_trend:";
            case HEADS_UP -> ":eyes:";
            case HANDOFF -> ":handshake:";
            case ACCEPTED -> ":white_check_mark:";
            case WON -> ":trophy:";
            case DIGEST -> ":newspaper:";
            case ESCALATION -> ":hourglass:";
            case REMINDER -> ":alarm_clock:";
            case QUESTION -> ":question:";
        };
    }

    static String of(SignalType type) {
        return switch (type) {
            case USAGE_LIMIT_APPROACHING -> ":zap:";
            case SEAT_OVERAGE -> ":chair:";
            case FEATURE_INTEREST -> ":bulb:";
            case EXPANSION_MENTION -> ":speech_balloon:";
            case NEW_TEAM_ONBOARDING -> ":busts_in_silhouette:";
            case API_USAGE_GROWTH -> ":chart_with_upwards_trend:";
            case COMPETITOR_DISPLACEMENT -> ":arrows_counterclockwise:";
        };
    }

    static String of(Alert.Note.Mood mood) {
        return switch (mood) {
            case DONE -> ":white_check_mark:";
            case OPEN -> ":information_source:";
            case CLOSED -> ":no_entry_sign:";
        };
    }
}
