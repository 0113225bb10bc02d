package io.upswell.opportunities;

/** How an opportunity that Sales had taken over ended. */
public enum Conclusion {
    WON,
    LOST
}
