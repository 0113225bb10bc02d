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
    public static final String EMAIL = "email";

    @Id
    private final UUID id;

    @Version
    private @Nullable Long version;

    private final @Nullable UUID opportunity;
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

    @Embedded.Empty
    private Turn turn;

    /** A new message, not on its way yet. */
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
                Delivery.NONE,
                Turn.FIRST);
    }

    /** A message about many opportunities; the same id again is the same message. */
    public static Letter digest(UUID id, String recipient, Content content, Instant now) {
        return notice(id, recipient, Template.EXPANSION_DIGEST, content, now);
    }

    /** A message that is told once and never changes; the same id again is the same message. */
    public static Letter notice(UUID id, String recipient, Template template, Content content, Instant now) {
        return new Letter(
                id,
                null,
                null,
                recipient,
                template.key(),
                now,
                SLACK,
                Status.QUEUED,
                0,
                null,
                null,
                null,
                new Json("{}"),
                content,
                Delivery.NONE,
                Turn.FIRST);
    }

    @PersistenceCreator
    Letter(
            UUID id,
            @Nullable Long version,
            @Nullable UUID opportunity,
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
            Delivery delivery,
            Turn turn) {
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
        this.turn = turn;
    }

    /**
     * Says the same message anew.
     *
     * @return whether a reader can tell
     */
    public boolean rewrite(long revision, Json story, Content content) {
        this.revision = revision;
        this.story = story;
        boolean news = !content.fingerprint().equals(this.content.fingerprint());
        if (news) {
            this.content = content;
        }
        return news;
    }

    /** Sends it on its way. */
    public void due(Instant at) {
        delivery = delivery.due(at);
        reason = null;
        if (status == Status.FAILED || status == Status.HELD) {
            status = Status.QUEUED;
        }
    }

    /** Nobody is to hear of it before. */
    public void hold(Instant until, String reason) {
        delivery = delivery.due(until);
        status = Status.HELD;
        this.reason = reason;
    }

    /** Waits to be chosen among the day's. */
    public void stand(Instant since, String reason) {
        turn = turn.candidate(since);
        status = Status.HELD;
        this.reason = reason;
    }

    /** The matter is worth an alert once more: another message than the one that was sent. */
    public void standAgain(Instant since, String reason) {
        turn = turn.again(since);
        delivery = Delivery.NONE;
        sentAt = null;
        updatedAt = null;
        channel = SLACK;
        status = Status.HELD;
        this.reason = reason;
    }

    public void weigh(double weight) {
        turn = turn.weighing(weight);
    }

    /** Chosen: it goes out as a message of its own. */
    public void choose(Instant now) {
        turn = turn.told(now, true);
        status = Status.QUEUED;
        reason = null;
    }

    public void leaveForDigest(Instant at, String reason) {
        turn = turn.forDigest(at);
        this.reason = reason;
    }

    public void stoodInDigest(Instant now, String reason) {
        turn = turn.told(now, false);
        this.reason = reason;
    }

    /** Nobody is to hear of it, as long as that holds. */
    public void withhold(String reason) {
        turn = turn.withdrawn();
        delivery = Delivery.NONE;
        status = Status.HELD;
        this.reason = reason;
    }

    /** There is nothing to tell any more. */
    public void withdraw(String reason) {
        turn = turn.withdrawn();
        if (turn.toldAt() == null) {
            status = Status.HELD;
        }
        this.reason = reason;
    }

    /** It is read in the application. */
    public void keepInApplication(Instant now) {
        keepInApplication(now, delivery.place() == null ? null : "Slack is not connected any more.", false);
    }

    /**
     * @param reason why this message cannot go to Slack
     * @param mailed whether it went by e-mail as well
     */
    public void keepInApplication(Instant now, @Nullable String reason, boolean mailed) {
        if (delivery.place() == null && !channel.equals(EMAIL)) {
            channel = mailed ? EMAIL : INBOX;
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

    public Turn turn() {
        return turn;
    }

    /** Whether it has been told and is not to be told anew. */
    public boolean told() {
        return turn.toldAt() != null;
    }

    public boolean waits() {
        return turn.waits();
    }

    public boolean toldInDigest() {
        return turn.toldInDigest();
    }

    /** What Slack is to remember of it: a later edition is a message of its own. */
    public String mark() {
        return turn.edition() == 1 ? id.toString() : "%s#%d".formatted(id, turn.edition());
    }

    /** It was never sent before this. */
    public Instant since() {
        return turn.pushed() && turn.toldAt() != null ? turn.toldAt() : createdAt;
    }

    /** Whether this is the first that its reader gets of it. */
    public boolean unread() {
        return sentAt == null;
    }

    public boolean failed() {
        return status == Status.FAILED;
    }

    public Delivery delivery() {
        return delivery;
    }

    /** Whether later edits stay in the application too. */
    public boolean inApplication() {
        return !channel.equals(SLACK);
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
