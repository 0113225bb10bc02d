package io.upswell.notifications.application;

import io.upswell.notifications.domain.Alert;
import io.upswell.notifications.domain.Letter;
import io.upswell.notifications.domain.Letters;
import io.upswell.notifications.domain.Outbox;
import io.upswell.notifications.domain.Rendering;
import io.upswell.notifications.domain.Template;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Messages that tell of one event and never change. */
@Service
class Notices {

    private final Letters letters;
    private final Outbox outbox;
    private final Rendering rendering;
    private final Dispatch dispatch;
    private final Clock clock;

    Notices(Letters letters, Outbox outbox, Rendering rendering, Dispatch dispatch, Clock clock) {
        this.letters = letters;
        this.outbox = outbox;
        this.rendering = rendering;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /**
     * Told once, however often the event arrives.
     *
     * @param recipient username; nobody is told when {@code null}
     * @param event what tells it from others of the same template
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(@Nullable String recipient, Template template, String event, Alert alert) {
        if (recipient == null || recipient.isBlank()) {
            return;
        }
        UUID id = UUID.nameUUIDFromBytes(
                "%s %s %s".formatted(template.key(), recipient, event).getBytes(StandardCharsets.UTF_8));
        outbox.takeTurn(id, recipient, template);
        if (letters.findOneById(id).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        Letter letter = Letter.notice(id, recipient, template, rendering.render(alert), now);
        dispatch.send(letter, now);
        letters.save(letter);
    }
}
