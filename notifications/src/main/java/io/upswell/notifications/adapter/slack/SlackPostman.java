package io.upswell.notifications.adapter.slack;

import com.slack.api.model.Message.Metadata;
import io.upswell.notifications.domain.Content;
import io.upswell.notifications.domain.Delivery.Place;
import io.upswell.notifications.domain.Postman;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Direct messages by Slack's Web API. Each carries its id in its metadata, so that one whose sending ended without an
 * answer is found again instead of sent again.
 */
@Component
class SlackPostman implements Postman {

    static final String EVENT_TYPE = "upswell_message";

    private static final int HISTORY_PAGE = 100;
    /** Slack's clock need not be ours. */
    private static final long LEEWAY_SECONDS = 300;

    private final SlackCalls slack;

    SlackPostman(SlackCalls slack) {
        this.slack = slack;
    }

    @Override
    public boolean connected() {
        return slack.possible();
    }

    @Override
    public Optional<String> find(String email) {
        var answer = slack.call(api -> api.usersLookupByEmail(r -> r.email(email)), "users_not_found");
        return Optional.ofNullable(answer.getUser()).map(user -> user.getId());
    }

    @Override
    public Arrival post(String user, String message, Instant since, Content content, boolean inDoubt) {
        Arrival earlier = inDoubt ? search(user, message, since) : null;
        if (earlier != null) {
            return earlier;
        }
        var answer = slack.call(api -> api.chatPostMessage(r -> r.channel(user)
                .text(content.text())
                .blocksAsString(content.blocks().text())
                .metadata(metadata(message, content))
                .unfurlLinks(false)
                .unfurlMedia(false)));
        return new Arrival(new Place(answer.getChannel(), answer.getTs()), content.fingerprint());
    }

    /** Unlike a new message, Slack would read the text of an edit as if a person had typed it: mentions and links too. */
    @Override
    public Arrival edit(Place place, String message, Content content) {
        slack.call(api -> api.chatUpdate(r -> r.channel(place.channel())
                .ts(place.ts())
                .parse("none")
                .text(content.text())
                .blocksAsString(content.blocks().text())
                .metadata(metadata(message, content))));
        return new Arrival(place, content.fingerprint());
    }

    private @Nullable Arrival search(String user, String message, Instant since) {
        String channel = slack.call(api -> api.conversationsOpen(r -> r.users(List.of(user))))
                .getChannel()
                .getId();
        String oldest = Long.toString(since.getEpochSecond() - LEEWAY_SECONDS);
        String cursor = "";
        do {
            String page = cursor;
            var answer = slack.call(api -> api.conversationsHistory(r -> r.channel(channel)
                    .oldest(oldest)
                    .limit(HISTORY_PAGE)
                    .cursor(page.isEmpty() ? null : page)
                    .includeAllMetadata(true)));
            for (var said : answer.getMessages()) {
                if (said.getMetadata() != null && carries(said.getMetadata(), message)) {
                    Object fingerprint = said.getMetadata().getEventPayload().get("fingerprint");
                    return new Arrival(new Place(channel, said.getTs()), String.valueOf(fingerprint));
                }
            }
            var next = answer.getResponseMetadata();
            cursor = next == null || next.getNextCursor() == null ? "" : next.getNextCursor();
        } while (!cursor.isEmpty());
        return null;
    }

    private static boolean carries(Metadata metadata, String message) {
        return EVENT_TYPE.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && message.equals(metadata.getEventPayload().get("message_id"));
    }

    private static Metadata metadata(String message, Content content) {
        return Metadata.builder()
                .eventType(EVENT_TYPE)
                .eventPayload(Map.of("message_id", message, "fingerprint", content.fingerprint()))
                .build();
    }
}
