package io.upswell.opportunities;

/** Where an opportunity stands. What Sales has won or lost stays QUALIFIED. A low score stays SUGGESTED and is kept without an alert. */
public enum OpportunityStatus {
    SUGGESTED,
    OPEN,
    QUALIFIED,
    SNOOZED,
    DISMISSED;

    /** Whether the CSM still has something to decide. */
    public boolean undecided() {
        return this == SUGGESTED || this == OPEN;
    }
}
