package io.upswell.notifications.domain;

/**
 * What Slack signs its requests with.
 *
 * @param value empty when nobody can sign
 */
public record SigningSecret(String value) {

    /** Keeps it out of logs. */
    @Override
    public String toString() {
        return "SigningSecret";
    }
}
