package io.upswell.notifications.domain;

import io.upswell.detection.Json;
import io.upswell.notifications.Message;
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
    private Content content;

    @Embedded.Empty
    private Course course;

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
                content,
                Course.BEGINNING);
    }

    /** A message about many opportunities; the same id again is the same message. */
    public static Letter digest(UUID id, String recipient, Content content, Instant now) {
        return notice(id, recipient, Template.EXPANSION_DIGEST, content, now);
    }

    /** A message that is told once and never changes; the same id again is the same message. */
    public static Letter notice(UUID id, String recipient, Template template, Content content, Instant now) {
        return new Letter(id, null, null, recipient, template.key(), now, 0, new Json("{}"), content, Course.BEGINNING);
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
            Content content,
            Course course) {
        this.id = id;
        this.version = version;
        this.opportunity = opportunity;
        this.recipient = recipient;
        this.template = template;
        this.createdAt = createdAt;
        this.revision = revision;
        this.story = story;
        this.content = content;
        this.course = course;
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
        course = course.due(at);
    }

    /** Nobody is to hear of it before. */
    public void hold(Instant until, String reason) {
        course = course.held(until, reason);
    }

    /** Waits to be chosen among the day's. */
    public void stand(Instant since, String reason) {
        course = course.standing(since, reason);
    }

    /** The matter is worth an alert once more: another message than the one that was sent. */
    public void standAgain(Instant since, String reason) {
        course = course.standingAgain(since, reason);
    }

    public void weigh(double weight) {
        course = course.weighing(weight);
    }

    /** Chosen: it goes out as a message of its own. */
    public void choose(Instant now) {
        course = course.chosen(now);
    }

    public void leaveForDigest(Instant at, String reason) {
        course = course.leftForDigest(at, reason);
    }

    public void stoodInDigest(Instant now, String reason) {
        course = course.toldInDigest(now, reason);
    }

    /** Nobody is to hear of it, as long as that holds. */
    public void withhold(String reason) {
        course = course.withheld(reason);
    }

    /** There is nothing to tell any more. */
    public void withdraw(String reason) {
        course = course.withdrawn(reason);
    }

    /** It is read in the application. */
    public void keepInApplication(Instant now) {
        keepInApplication(now, delivery().place() == null ? null : "Slack is not connected any more.", false);
    }

    /**
     * @param reason why this message cannot go to Slack
     * @param mailed whether it went by e-mail as well
     */
    public void keepInApplication(Instant now, @Nullable String reason, boolean mailed) {
        course = course.keptInApplication(now, reason, mailed);
    }

    /** It lies in Slack with the content of this fingerprint; what was written since is due. */
    public void arrived(Delivery.Place place, String fingerprint, Instant now) {
        course = course.arrived(place, now, content.fingerprint().equals(fingerprint) ? null : now);
    }

    public void postpone(Instant until, boolean inDoubt, String reason) {
        course = course.postponed(until, inDoubt, reason);
    }

    /** As {@link #postpone}, but the attempt does not count. */
    public void spare(Instant until, boolean inDoubt, String reason) {
        course = course.spared(until, inDoubt, reason);
    }

    /** @param inDoubt it may have arrived all the same: whoever sends it once more looks first */
    public void fail(String reason, boolean inDoubt) {
        course = course.failed(reason, inDoubt);
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
        return course.turn();
    }

    /** What Slack is to remember of it: a later edition is a message of its own. */
    public String mark() {
        return turn().mark(id);
    }

    /** It was never sent before this. */
    public Instant since() {
        return turn().since(createdAt);
    }

    /** Whether this is the first that its reader gets of it. */
    public boolean unread() {
        return course.unread();
    }

    public boolean failed() {
        return course.hasFailed();
    }

    public Delivery delivery() {
        return course.delivery();
    }

    /** Whether later edits stay in the application too. */
    public boolean inApplication() {
        return course.inApplication();
    }

    public Message view() {
        Fate fate = course.fate();
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
