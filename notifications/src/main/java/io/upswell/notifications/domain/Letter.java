package io.upswell.notifications.domain;

import io.upswell.detection.Json;
import io.upswell.notifications.Message;
import io.upswell.notifications.Message.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One message on its way to one person, and the outbox entry for it: there is one for an opportunity, recipient and
 * template, whatever is retried.
 */
@Table(schema = "notifications", name = "message")
public class Letter {

    public static final String SLACK = "slack";
    public static final String INBOX = "inbox";

    @Id
    private final UUID id;

    @Version
    private @Nullable Long version;

    private final UUID opportunity;
    private final String recipient;
    private final String template;
    private final Instant createdAt;
    private String channel;
    private Status status;
    private long revision;
    private @Nullable Instant sentAt;
    private @Nullable Instant updatedAt;
    private @Nullable String reason;
    private Json story;

    @Embedded.Empty
    private Content content;

    @Embedded.Empty
    private Delivery delivery;

    /** A new message, due at once. */
    public Letter(
            UUID opportunity,
            String recipient,
            Template template,
            long revision,
            Json story,
            Content content,
            Instant now) {
        this(
                UUID.randomUUID(),
                null,
                opportunity,
                recipient,
                template.key(),
                now,
                SLACK,
                Status.QUEUED,
                revision,
                null,
                null,
                null,
                story,
                content,
                Delivery.NONE.due(now));
    }

    @PersistenceCreator
    Letter(
            UUID id,
            @Nullable Long version,
            UUID opportunity,
            String recipient,
            String template,
            Instant createdAt,
            String channel,
            Status status,
            long revision,
            @Nullable Instant sentAt,
            @Nullable Instant updatedAt,
            @Nullable String reason,
            Json story,
            Content content,
            Delivery delivery) {
        this.id = id;
        this.version = version;
        this.opportunity = opportunity;
        this.recipient = recipient;
        this.template = template;
        this.createdAt = createdAt;
        this.channel = channel;
        this.status = status;
        this.revision = revision;
        this.sentAt = sentAt;
        this.updatedAt = updatedAt;
        this.reason = reason;
        this.story = story;
        this.content = content;
        this.delivery = delivery;
    }

    /**
     * Says the same message anew.
     *
     * @return whether there is something to deliver
     */
    public boolean rewrite(long revision, Json story, Content content, Instant now) {
        this.revision = revision;
        this.story = story;
        boolean news = !content.fingerprint().equals(this.content.fingerprint());
        if (news) {
            this.content = content;
            this.delivery = delivery.due(now);
            this.reason = null;
            if (status == Status.FAILED) {
                status = Status.QUEUED;
            }
        }
        return news;
    }

    /** It is read in the application, because there is no Slack. */
    public void keepInApplication(Instant now) {
        keepInApplication(now, delivery.place() == null ? null : "Slack is not connected any more.");
    }

    /** @param reason why this message cannot go to Slack */
    public void keepInApplication(Instant now, @Nullable String reason) {
        if (delivery.place() == null) {
            channel = INBOX;
        }
        mark(now);
        this.reason = reason;
        delivery = delivery.done();
    }

    /** It lies in Slack with the content of this fingerprint; what was written since is due. */
    public void arrived(Delivery.Place place, String fingerprint, Instant now) {
        mark(now);
        reason = null;
        delivery = delivery.arrived(place, content.fingerprint().equals(fingerprint) ? null : now);
    }

    public void postpone(Instant until, boolean inDoubt, String reason) {
        this.reason = reason;
        delivery = delivery.postponed(until, inDoubt);
    }

    /** As {@link #postpone}, but the attempt does not count. */
    public void spare(Instant until, boolean inDoubt, String reason) {
        this.reason = reason;
        delivery = delivery.spared(until, inDoubt);
    }

    /** @param inDoubt it may have arrived all the same: whoever sends it once more looks first */
    public void fail(String reason, boolean inDoubt) {
        status = Status.FAILED;
        this.reason = reason;
        delivery = delivery.postponed(null, inDoubt);
    }

    private void mark(Instant now) {
        if (sentAt == null) {
            sentAt = now;
            status = Status.SENT;
        } else {
            updatedAt = now;
            status = Status.UPDATED;
        }
    }

    public UUID id() {
        return id;
    }

    public String recipient() {
        return recipient;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Json story() {
        return story;
    }

    public Content content() {
        return content;
    }

    public Delivery delivery() {
        return delivery;
    }

    /** Whether later edits stay in the application too. */
    public boolean inApplication() {
        return channel.equals(INBOX);
    }

    public Message view() {
        return new Message(
                id,
                opportunity,
                recipient,
                channel,
                template,
                status,
                content.text(),
                content.blocks().text(),
                revision,
                createdAt,
                sentAt,
                updatedAt,
                reason);
    }
}
