package io.upswell.notifications.application;

import io.upswell.notifications.domain.Contact;
import io.upswell.notifications.domain.Contacts;
import io.upswell.notifications.domain.DigestMessage;
import io.upswell.notifications.domain.Letter;
import io.upswell.notifications.domain.Letters;
import io.upswell.notifications.domain.QuietPolicy;
import io.upswell.notifications.domain.Rations;
import io.upswell.notifications.domain.Rendering;
import io.upswell.notifications.domain.Story;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** One message a day with what the budget left out. */
@Service
class Digests {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.US);

    private final Rations rations;
    private final Letters letters;
    private final Contacts contacts;
    private final Rendering rendering;
    private final Dispatch dispatch;
    private final QuietPolicy policy;
    private final JsonMapper json;

    Digests(
            Rations rations,
            Letters letters,
            Contacts contacts,
            Rendering rendering,
            Dispatch dispatch,
            QuietPolicy policy,
            JsonMapper json) {
        this.rations = rations;
        this.letters = letters;
        this.contacts = contacts;
        this.rendering = rendering;
        this.dispatch = dispatch;
        this.policy = policy;
        this.json = json;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(String recipient, Instant now) {
        Contact contact = contacts.findById(recipient).orElse(null);
        LocalDate today = policy.day(contact, now);
        UUID id = UUID.nameUUIDFromBytes(
                "digest %s %s".formatted(recipient, today).getBytes(StandardCharsets.UTF_8));
        if (letters.findOneById(id).isPresent()) {
            return;
        }
        List<Story> stories = new ArrayList<>();
        for (UUID told : rations.forDigest(recipient, now)) {
            Letter letter = letters.findOneById(told).orElseThrow();
            if (letter.turn().digestAt() == null) {
                continue;
            }
            letter.stoodInDigest(now, "Told in the digest of %s.".formatted(DAY.format(today)));
            letters.save(letter);
            stories.add(json.readValue(letter.story().text(), Story.class));
        }
        if (!stories.isEmpty()) {
            Letter digest =
                    Letter.digest(id, recipient, rendering.render(DigestMessage.of(stories, DAY.format(today))), now);
            dispatch.send(digest, now);
            letters.save(digest);
        }
    }
}
