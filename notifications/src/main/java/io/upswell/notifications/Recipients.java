package io.upswell.notifications;

import org.jspecify.annotations.Nullable;

/** The people whom messages can reach. */
public interface Recipients {

    /**
     * Makes somebody known, or updates what is known of them.
     *
     * @param displayName as others read it
     * @param email how Slack knows them, {@code null} when unknown
     * @param slackId user id in Slack, {@code null} to look it up by e-mail
     */
    void register(String username, String displayName, @Nullable String email, @Nullable String slackId);

    /** @param manager username of who hears when an important alert stays untouched, {@code null} for nobody */
    void reportsTo(String username, @Nullable String manager);
}
