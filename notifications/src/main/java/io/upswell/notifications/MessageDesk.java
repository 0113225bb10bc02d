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

    /** Those that could not be delivered, latest first. */
    Window<Message> failed(ScrollPosition position, int limit);

    /**
     * Tries a failed message once more; whether it arrived after all is looked up first.
     *
     * @throws io.upswell.detection.Refusal.NotFound when it is not in sight
     * @throws io.upswell.detection.Refusal.Conflict when it has not failed
     */
    Message retry(UUID id);
}
