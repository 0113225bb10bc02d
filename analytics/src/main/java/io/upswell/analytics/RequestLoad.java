package io.upswell.analytics;

/** How busy this node is with answers that somebody waits for, for whoever can make room. */
public interface RequestLoad {

    /** Whether a request is being answered. */
    boolean busy();
}
