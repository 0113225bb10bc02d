package io.upswell.notifications.domain;

import java.util.Locale;

/** The kinds of messages; the first two are named by the workflow (PRD 4.3). */
public enum Template {
    /** To the CSM: there is something to decide. */
    EXPANSION_SIGNAL_ALERT,
    /** To the sales rep, from the high score on: nothing to do yet. */
    EXPANSION_SIGNAL_SALES_ALERT,
    /** To the sales rep: a qualified opportunity to accept or decline (FR-3.1). */
    EXPANSION_HANDOFF,
    /** To the CSM: the rep has taken over. */
    EXPANSION_HANDOFF_COMPLETED,
    /** To the CSM: the deal is won. */
    EXPANSION_WON,
    /** To the CSM, once a day: what the day's budget left out. */
    EXPANSION_DIGEST,
    /** To the manager: an important alert stays untouched. */
    EXPANSION_ESCALATION,
    /** To the sales rep: a handoff waits for an answer. */
    HANDOFF_REMINDER,
    /** To the manager: nobody answered a handoff in time. */
    HANDOFF_ESCALATION,
    /** To everybody whom it concerns: a handoff has another rep. */
    HANDOFF_REASSIGNED,
    /** To the CSM: the rep wants to know something. */
    HANDOFF_QUESTION,
    /** To the sales rep: the CSM has answered. */
    HANDOFF_ANSWER,
    /** To the manager, once a week: what the signals became. */
    WEEKLY_REPORT;

    /** Whether the day's budget counts it. */
    public boolean rationed() {
        return this == EXPANSION_SIGNAL_ALERT;
    }

    /** Whether it alerts of an opportunity that nobody has decided on: the holdout leaves these out. */
    public boolean alerts() {
        return this == EXPANSION_SIGNAL_ALERT || this == EXPANSION_SIGNAL_SALES_ALERT || this == EXPANSION_ESCALATION;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
