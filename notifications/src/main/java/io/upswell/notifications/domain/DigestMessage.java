package io.upswell.notifications.domain;

import io.upswell.notifications.domain.Alert.Action;
import io.upswell.notifications.domain.Alert.Listing;
import io.upswell.notifications.domain.Alert.Paragraph;
import java.util.List;

/** What the day's budget left out, in a line each. */
public final class DigestMessage {

    private static final int LINES = 20;

    private DigestMessage() {}

    /** @param stories the weightiest first */
    public static Alert of(List<Story> stories, String day) {
        var lines = stories.stream()
                .limit(LINES)
                .map(story -> Summaries.line(story.opportunity()))
                .toList();
        return new Alert(
                Alert.Occasion.DIGEST,
                "More Expansion Signals: " + day,
                List.of(
                        new Paragraph(
                                stories.size() == 1
                                        ? "One more opportunity is worth a look."
                                        : "%d more opportunities are worth a look.".formatted(stories.size())),
                        new Listing(lines, stories.size() - lines.size())),
                List.of(new Action("open_upswell", "Open Upswell", "inbox", "/inbox", true)),
                null);
    }
}
