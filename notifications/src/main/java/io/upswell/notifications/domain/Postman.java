package io.upswell.notifications.domain;

import java.time.Instant;
import java.util.Optional;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Carries messages to Slack. Every method but the first throws {@link Undelivered}. */
@SecondaryPort
public interface Postman {

    /** Whether there is a Slack workspace to deliver to. */
    boolean connected();

    /** The user id of whoever has this e-mail address in Slack. */
    Optional<String> find(String email);

    /**
     * @param mark what the message is known by
     * @param since it was not sent before
     * @param inDoubt look first whether an earlier attempt arrived
     * @return where it lies, and the fingerprint of what is written there
     */
    Arrival post(String user, String mark, Instant since, Content content, boolean inDoubt);

    Arrival edit(Delivery.Place place, String mark, Content content);

    record Arrival(Delivery.Place place, String fingerprint) {}
}
