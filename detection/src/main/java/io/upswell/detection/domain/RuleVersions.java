package io.upswell.detection.domain;

import io.upswell.detection.RuleStudio;
import io.upswell.detection.RuleVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The versions of the rules that people made, and when each was live. The shipped one is not among them. */
@SecondaryPort
public interface RuleVersions {

    /** Newest first. */
    List<RuleVersion> all();

    Optional<RuleVersion> find(int number);

    /** The version live as of an instant; 1 before the first activation. */
    int liveAt(Instant instant);

    /** The draft that runs in shadow; empty when none does. */
    Optional<Integer> shadow();

    /** The draft that runs in shadow, or did last. */
    Optional<Integer> latestShadow();

    /** @return its number */
    int insert(RuleStudio.Draft draft, Instant at, String by);

    /** @return whether it was still open and of the draft's revision */
    boolean update(RuleStudio.Draft draft, Instant at, String by);

    /** Keeps others from activating until the end of the transaction. */
    void lock();

    void activate(int number, Instant at, String by);

    /** Ends the one that runs. */
    void startShadow(int number, Instant at, String by);

    void stopShadow(Instant at);
}
