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
    private long revision;
    private Json story;

    @Embedded.Empty
    private Fate fate;

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
                revision,
                story,
                Fate.QUEUED,
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
                0,
                new Json("{}"),
                Fate.QUEUED,
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
            long revision,
            Json story,
            Fate fate,
            Content content,
            Delivery delivery,
            Turn turn) {
        this.id = id;
        this.version = version;
        this.opportunity = opportunity;
        this.recipient = recipient;
        this.template = template;
        this.createdAt = createdAt;
        this.revision = revision;
        this.story = story;
        this.fate = fate;
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
        fate = fate.due();
    }

    /** Nobody is to hear of it before. */
    public void hold(Instant until, String reason) {
        delivery = delivery.due(until);
        fate = fate.held(reason);
    }

    /** Waits to be chosen among the day's. */
    public void stand(Instant since, String reason) {
        turn = turn.candidate(since);
        fate = fate.held(reason);
    }

    /** The matter is worth an alert once more: another message than the one that was sent. */
    public void standAgain(Instant since, String reason) {
        turn = turn.again(since);
        delivery = Delivery.NONE;
        fate = Fate.QUEUED.held(reason);
    }

    public void weigh(double weight) {
        turn = turn.weighing(weight);
    }

    /** Chosen: it goes out as a message of its own. */
    public void choose(Instant now) {
        turn = turn.told(now, true);
        fate = fate.queued();
    }

    public void leaveForDigest(Instant at, String reason) {
        turn = turn.forDigest(at);
        fate = fate.because(reason);
    }

    public void stoodInDigest(Instant now, String reason) {
        turn = turn.told(now, false);
        fate = fate.because(reason);
    }

    /** Nobody is to hear of it, as long as that holds. */
    public void withhold(String reason) {
        turn = turn.withdrawn();
        delivery = Delivery.NONE;
        fate = fate.held(reason);
    }

    /** There is nothing to tell any more. */
    public void withdraw(String reason) {
        turn = turn.withdrawn();
        fate = turn.toldAt() == null ? fate.held(reason) : fate.because(reason);
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
        if (delivery.place() == null && !fate.channel().equals(EMAIL)) {
            fate = fate.by(mailed ? EMAIL : INBOX);
        }
        fate = fate.delivered(now).because(reason);
        delivery = delivery.done();
    }

    /** It lies in Slack with the content of this fingerprint; what was written since is due. */
    public void arrived(Delivery.Place place, String fingerprint, Instant now) {
        fate = fate.delivered(now).because(null);
        delivery = delivery.arrived(place, content.fingerprint().equals(fingerprint) ? null : now);
    }

    public void postpone(Instant until, boolean inDoubt, String reason) {
        fate = fate.because(reason);
        delivery = delivery.postponed(until, inDoubt);
    }

    /** As {@link #postpone}, but the attempt does not count. */
    public void spare(Instant until, boolean inDoubt, String reason) {
        fate = fate.because(reason);
        delivery = delivery.spared(until, inDoubt);
    }

    /** @param inDoubt it may have arrived all the same: whoever sends it once more looks first */
    public void fail(String reason, boolean inDoubt) {
        fate = fate.failed(reason);
        delivery = delivery.postponed(null, inDoubt);
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
        return fate.sentAt() == null;
    }

    public boolean failed() {
        return fate.status() == Status.FAILED;
    }

    public Delivery delivery() {
        return delivery;
    }

    /** Whether later edits stay in the application too. */
    public boolean inApplication() {
        return !fate.channel().equals(SLACK);
    }

    public Message view() {
        return new Message(
                id,
                opportunity,
                recipient,
                fate.channel(),
                template,
                fate.status(),
                content.text(),
                content.blocks().text(),
                revision,
                createdAt,
                fate.sentAt(),
                fate.updatedAt(),
                fate.reason());
    }
}
