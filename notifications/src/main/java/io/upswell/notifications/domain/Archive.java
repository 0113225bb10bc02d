package io.upswell.notifications.domain;

import io.upswell.notifications.Message;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jmolecules.architecture.hexagonal.SecondaryPort;
import org.jspecify.annotations.Nullable;

/** Reads messages for people; {@code null} does not restrict. */
@SecondaryPort
public interface Archive {

    /** The reason of messages that the holdout leaves out: who is measured by it is not shown them. */
    String HOLDOUT = "holdout";

    /** Latest first, those behind {@code after}. */
    List<Message> page(
            @Nullable Collection<String> recipients,
            @Nullable UUID opportunity,
            Message.@Nullable Status status,
            boolean withHoldout,
            @Nullable Position after,
            int limit);

    /** Oldest first. */
    List<Message> ofOpportunities(
            @Nullable Collection<String> recipients, boolean withHoldout, Collection<UUID> opportunities);

    record Position(Instant createdAt, UUID id) {}
}
