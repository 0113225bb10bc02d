package io.upswell.notifications.domain;

import org.jmolecules.architecture.hexagonal.PrimaryPort;
import org.jspecify.annotations.Nullable;

/** Tells Slack's requests from anybody else's. */
@PrimaryPort
public interface SignedRequests {

    /**
     * Whether Slack sent exactly this, not more than five minutes ago and never before.
     *
     * @param timestamp of the header, Unix seconds
     */
    boolean accept(@Nullable String timestamp, String body, @Nullable String signature);
}
