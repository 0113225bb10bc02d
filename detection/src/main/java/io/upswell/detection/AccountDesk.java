package io.upswell.detection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;

/** What is known of the accounts. Everybody sees their own: what is not in sight is not found. */
public interface AccountDesk {

    Optional<AccountSnapshot> find(String id);

    /** In one query; those not in sight are left out. */
    Map<String, AccountSnapshot> find(Collection<String> ids);

    /**
     * Ordered by name.
     *
     * @param search part of the name, {@code null} for all
     */
    Window<AccountSnapshot> page(@Nullable String search, ScrollPosition position, int limit);

    /** The open signals of each of these accounts, strongest first. */
    Map<String, List<Signal>> signals(Collection<String> accounts);

    /** The latest evaluation of every rule, for each of these accounts. */
    Map<String, List<Evaluation>> evaluations(Collection<String> accounts);

    /** Latest first. */
    Window<Conversation> conversations(String account, ScrollPosition position, int limit);

    /** The same for several accounts in one query; those not in sight are left out. */
    Map<String, Window<Conversation>> conversations(Collection<String> accounts, ScrollPosition position, int limit);

    Optional<Conversation> conversation(String id);

    /** The text analysis of this conversation alone, whatever its date. */
    List<Finding> findings(String conversation);

    /** The same for conversations at hand, in their order. */
    List<List<Finding>> findings(List<Conversation> conversations);

    /** The metrics of this account with their course up to a day, for a picture. */
    List<UsageSeries> usage(String account, LocalDate until, int days);

    /**
     * Records that somebody already knew (the manual baseline of PRD 1.3).
     *
     * @throws Refusal.NotFound when the account is not in sight
     * @throws Refusal.BadRequest when the date lies in the future
     */
    AccountSnapshot recordManualIdentification(String account, LocalDate since, @Nullable String note);
}
