package io.upswell.notifications.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How to reach somebody.
 *
 * @param slackId given, or found once by e-mail
 * @param timeZone an IANA id; {@code null} for the vendor's
 * @param quietHours as {@link QuietHours} reads; {@code null} for everybody's
 * @param manager username of who hears when an alert stays untouched
 */
@Table(schema = "notifications", name = "recipient")
public record Contact(
        @Id String username,
        @Version @Nullable Long version,
        String displayName,
        @Nullable String email,
        @Nullable String slackId,
        @Nullable String timeZone,
        @Nullable String quietHours,
        @Nullable String manager) {

    public static Contact of(String username, String displayName, @Nullable String email, @Nullable String slackId) {
        return new Contact(username, null, displayName, email, slackId, null, null, null);
    }

    /** What was looked up stays valid as long as the e-mail address does. */
    public Contact with(String displayName, @Nullable String email, @Nullable String slackId) {
        boolean sameMail = email != null && email.equals(this.email);
        String known = slackId != null ? slackId : sameMail ? this.slackId : null;
        return new Contact(username, version, displayName, email, known, timeZone, quietHours, manager);
    }

    public Contact found(String slackId) {
        return new Contact(username, version, displayName, email, slackId, timeZone, quietHours, manager);
    }

    public Contact reportsTo(@Nullable String manager) {
        return new Contact(username, version, displayName, email, slackId, timeZone, quietHours, manager);
    }

    public Contact prefers(@Nullable String timeZone, @Nullable String quietHours) {
        return new Contact(username, version, displayName, email, slackId, timeZone, quietHours, manager);
    }
}
