package io.upswell.detection.domain;

import io.upswell.detection.Conversation;
import io.upswell.detection.PriceBook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was known of one account, instant by instant. For one thread, which asks for one instant after the other. */
public interface AccountPast {

    String account();

    /**
     * Exactly what {@link Facts#load} gives as of then: the latest version of each fact that had arrived. Findings are
     * left empty.
     *
     * @param asOf never before the one asked for last
     * @return empty when the account was not on record then, or its facts could not be read
     */
    Optional<AccountFacts> asOf(Instant asOf);

    /**
     * What {@link Facts#withdrawn} gives as of then, whether or not a signal is open.
     *
     * @param asOf the one asked for last
     * @return empty unless the account was deleted by then
     */
    Optional<AccountFacts> withdrawn(Instant asOf);

    /** All that {@link #asOf} will show of conversations, one for each price book that was in force meanwhile. */
    List<Heard> heard();

    /** Conversations that will be shown with a price book: the same objects. */
    record Heard(PriceBook book, List<Conversation> conversations) {}
}
