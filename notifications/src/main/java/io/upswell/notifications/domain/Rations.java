package io.upswell.notifications.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Who waits to be told what, and how much they were told already. */
@SecondaryPort
public interface Rations {

    /** Waits until nobody else in any node chooses for this person. */
    void takeTurn(String recipient);

    /** People whose candidates have all come by {@code settled}, or the first of them by {@code patience}. */
    List<String> waiting(Instant settled, Instant patience);

    /** Their candidates, the weightiest first. */
    List<UUID> candidates(String recipient, Instant now);

    int pushed(String recipient, LocalDate day);

    void record(Letter pushed, LocalDate day, Instant at);

    /** People whose digest is due. */
    List<String> digests(Instant now);

    /** What is to stand in it, the weightiest first. */
    List<UUID> forDigest(String recipient, Instant now);

    /** HIGH alerts told before {@code told} that nobody has touched and no manager has heard of. */
    List<UUID> untouched(Instant told);
}
