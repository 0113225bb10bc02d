package io.upswell.notifications.domain;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How to reach somebody.
 *
 * @param slackId given, or found once by e-mail
 */
@Table(schema = "notifications", name = "recipient")
public record Contact(
        @Id String username,
        @Version @Nullable Long version,
        String displayName,
        @Nullable String email,
        @Nullable String slackId) {

    /** What was looked up stays valid as long as the e-mail address does. */
    public Contact with(String displayName, @Nullable String email, @Nullable String slackId) {
        boolean sameMail = email != null && email.equals(this.email);
        return new Contact(
                username, version, displayName, email, slackId != null ? slackId : sameMail ? this.slackId : null);
    }

    public Contact found(String slackId) {
        return new Contact(username, version, displayName, email, slackId);
    }
}
