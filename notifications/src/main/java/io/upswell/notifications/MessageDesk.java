package io.upswell.notifications;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;

/** What was sent to whom, when, with what outcome. Everybody sees their own messages, managers their team's. */
public interface MessageDesk {

    /** Latest first; {@code opportunity} and {@code recipient} restrict when not {@code null}. */
    Window<Message> page(@Nullable UUID opportunity, @Nullable String recipient, ScrollPosition position, int limit);

    Map<UUID, List<Message>> ofOpportunities(Collection<UUID> opportunities);
}
