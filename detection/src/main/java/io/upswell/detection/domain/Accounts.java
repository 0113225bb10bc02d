package io.upswell.detection.domain;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Conversation;
import io.upswell.detection.PriceBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jmolecules.architecture.hexagonal.SecondaryPort;
import org.jspecify.annotations.Nullable;

/** The accounts on record, for reading a few of them. */
@SecondaryPort
public interface Accounts {

    /** Those of these that were known as of {@code asOf}, without those that cannot be read. */
    Map<String, AccountSnapshot> find(Collection<String> ids, Instant asOf);

    /** Ids in the order of names, the first that come after {@code after}. */
    List<Listed> list(Listing listing, Instant asOf);

    /** For each account its conversations, latest first, those that come after {@code after}, at most {@code limit}. */
    Map<String, List<Conversation>> conversations(
            Collection<String> accounts, @Nullable Latest after, int limit, Instant asOf);

    /** Every account's conversation of this id, latest arrival first. */
    List<Conversation> conversations(String id, Instant asOf);

    /** One account's usage from one day to another, both included; metrics with a limit but no usage are in. */
    List<MetricUsage> usage(String account, LocalDate from, LocalDate until, Instant asOf);

    PriceBook priceBook(Instant asOf);

    /** An account's place in the order of names. */
    record Listed(String id, String name) {}

    /** A conversation's place in the order of time. */
    record Latest(Instant occurredAt, String id) {}

    /**
     * What to list.
     *
     * @param search part of the name, {@code null} for all
     * @param owners usernames whose accounts are in sight, {@code null} for everybody's
     * @param ownerless whether accounts that nobody owns are in sight as well
     */
    record Listing(
            @Nullable String search,
            @Nullable Set<String> owners,
            boolean ownerless,
            @Nullable Listed after,
            int limit) {}
}
