package io.upswell.notifications.domain;

/**
 * Somebody pressed a button in Slack, or chose from a menu.
 *
 * @param user Slack's id of who did
 * @param action what the button stands for
 * @param value id of the opportunity or handoff
 */
public record Press(String user, String action, String value, Origin origin) {}
