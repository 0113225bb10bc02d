package io.upswell.notifications.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for somebody, at a glance. */
public record HomeTab(List<Group> groups) {

    /** @param none what to say when there is nothing */
    public record Group(String title, List<Line> lines, String none) {}

    /** @param link path in this application */
    public record Line(String title, String text, @Nullable String link) {}
}
