package io.upswell.opportunities;

/** SCORE and VALUE from the highest, NEWEST from the latest, ACCOUNT by name. */
public enum OpportunityOrder {
    SCORE,
    VALUE,
    NEWEST,
    ACCOUNT
}
