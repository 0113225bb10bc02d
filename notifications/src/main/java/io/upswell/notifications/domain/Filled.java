package io.upswell.notifications.domain;

import java.util.Map;

/**
 * Somebody sent a dialog in Slack.
 *
 * @param user Slack's id of who did
 * @param form id of the {@link Form}
 * @param about id of the opportunity or handoff
 * @param values by field; those left empty are absent
 */
public record Filled(String user, String form, String about, Origin origin, Map<String, String> values) {

    public String value(String field) {
        return values.getOrDefault(field, "").strip();
    }
}
