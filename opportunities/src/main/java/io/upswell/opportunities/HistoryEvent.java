package io.upswell.opportunities;

/** What can happen to an opportunity. */
public enum HistoryEvent {
    /** Worth the CSM's attention: a new episode begins. */
    ALERTED,
    /** The signals, the score or the value changed. */
    CHANGED,
    /** Opened by its score. */
    OPENED,
    /** Created or confirmed by a person. */
    CONFIRMED,
    QUALIFIED,
    DISMISSED,
    SNOOZED,
    /** A snooze ended by its day or by something new. */
    WOKEN,
    /** A person took a dismissal or a snooze back. */
    REOPENED,
    /** Sales brought it to its end. */
    WON,
    LOST,
    /** The account was deleted, and its signals ended with it. */
    ACCOUNT_DELETED
}
