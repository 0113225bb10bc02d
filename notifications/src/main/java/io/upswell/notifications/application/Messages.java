package io.upswell.notifications.application;

import io.upswell.detection.Refusal;
import io.upswell.detection.Role;
import io.upswell.detection.Viewer;
import io.upswell.notifications.Message;
import io.upswell.notifications.MessageDesk;
import io.upswell.notifications.domain.Archive;
import io.upswell.notifications.domain.Letter;
import io.upswell.notifications.domain.Letters;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class Messages implements MessageDesk {

    private final Archive archive;
    private final Letters letters;
    private final Dispatch dispatch;
    private final Clock clock;

    Messages(Archive archive, Letters letters, Dispatch dispatch, Clock clock) {
        this.archive = archive;
        this.letters = letters;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    @Override
    public Window<Message> page(
            @Nullable UUID opportunity, @Nullable String recipient, ScrollPosition position, int limit) {
        Viewer viewer = Viewer.current();
        Set<String> inSight = viewer.ownersInSight();
        if (recipient != null) {
            inSight = viewer.sees(recipient) ? Set.of(recipient) : Set.of();
        }
        return window(archive.page(inSight, opportunity, null, leads(viewer), after(position), limit + 1), limit);
    }

    @Override
    public Window<Message> failed(ScrollPosition position, int limit) {
        Viewer viewer = Viewer.current();
        Set<String> inSight = viewer.ownersInSight();
        return window(
                archive.page(inSight, null, Message.Status.FAILED, leads(viewer), after(position), limit + 1), limit);
    }

    @Override
    @Transactional
    public Message retry(UUID id) {
        Letter letter = letters.findOneById(id)
                .filter(found -> Viewer.current().sees(found.recipient()))
                .orElseThrow(() -> new Refusal.NotFound("message", id));
        if (!letter.failed()) {
            throw new Refusal.Conflict("This message has not failed, so there is nothing to try again.");
        }
        dispatch.send(letter, clock.instant());
        return letters.save(letter).view();
    }

    private static Window<Message> window(List<Message> found, int limit) {
        List<Message> page = found.subList(0, Math.min(limit, found.size()));
        return Window.from(page, i -> position(page.get(i)), found.size() > limit);
    }

    @Override
    public Map<UUID, List<Message>> ofOpportunities(Collection<UUID> opportunities) {
        Viewer viewer = Viewer.current();
        return archive.ofOpportunities(viewer.ownersInSight(), leads(viewer), opportunities).stream()
                .collect(Collectors.groupingBy(Message::opportunity));
    }

    /** Only who leads sees what the holdout leaves out. */
    private static boolean leads(Viewer viewer) {
        return viewer.role() == Role.MANAGER || viewer.role() == Role.ADMIN;
    }

    private static KeysetScrollPosition position(Message message) {
        return ScrollPosition.forward(Map.of(
                "createdAt", message.createdAt().toString(), "id", message.id().toString()));
    }

    private static Archive.@Nullable Position after(ScrollPosition position) {
        if (!(position instanceof KeysetScrollPosition keys) || keys.isInitial()) {
            return null;
        }
        try {
            return new Archive.Position(
                    Instant.parse(String.valueOf(keys.getKeys().get("createdAt"))),
                    UUID.fromString(String.valueOf(keys.getKeys().get("id"))));
        } catch (DateTimeException | IllegalArgumentException foreign) {
            throw new Refusal.BadRequest("The cursor is not one of this list.");
        }
    }
}
