package io.upswell.notifications.domain;

import java.util.Objects;

/** Puts a story into words for its reader. */
public final class Composer {

    private Composer() {}

    /** @throws NullPointerException when the template is about a handoff and the story knows of none */
    public static Alert compose(Template template, Story story, Wording words) {
        return switch (template) {
            case EXPANSION_SIGNAL_ALERT -> SignalAlert.of(story, words);
            case EXPANSION_SIGNAL_SALES_ALERT -> SalesMessages.headsUp(story, words);
            case EXPANSION_HANDOFF -> SalesMessages.handoff(story, handover(story), words);
            case EXPANSION_HANDOFF_COMPLETED -> PipelineMessages.completed(story, handover(story), words);
            case EXPANSION_ESCALATION -> EscalationMessage.of(story, words);
            case EXPANSION_DIGEST -> throw new IllegalArgumentException("A digest has many stories.");
            case EXPANSION_WON -> PipelineMessages.won(story, handover(story), words);
            case HANDOFF_REMINDER,
                    HANDOFF_ESCALATION,
                    HANDOFF_REASSIGNED,
                    HANDOFF_QUESTION,
                    HANDOFF_ANSWER,
                    WEEKLY_REPORT -> throw new IllegalArgumentException("A notice tells of one event, not of a story.");
        };
    }

    private static Handover handover(Story story) {
        return Objects.requireNonNull(story.handover(), "a handoff");
    }
}
