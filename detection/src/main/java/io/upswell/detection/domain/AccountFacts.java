package io.upswell.detection.domain;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Conversation;
import io.upswell.detection.Finding;
import io.upswell.detection.PriceBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * All that a rule may look at: one account as of an instant, and nothing that arrived or happened later.
 *
 * @param today the day of {@code asOf} in the vendor's time zone
 * @param conversations of the last 90 days, latest first
 * @param visits of the last 30 days
 * @param findings of the text analysis, by conversation id
 */
public record AccountFacts(
        AccountSnapshot account,
        Instant asOf,
        LocalDate today,
        List<MetricUsage> usage,
        List<User> users,
        List<FeatureVisit> visits,
        List<Conversation> conversations,
        Map<String, List<Finding>> findings,
        PriceBook priceBook) {

    /** Of an account of which nothing else is known. */
    public static AccountFacts of(AccountSnapshot account, Instant asOf, LocalDate today, PriceBook priceBook) {
        return new AccountFacts(account, asOf, today, List.of(), List.of(), List.of(), List.of(), Map.of(), priceBook);
    }

    public AccountFacts withFindings(Map<String, List<Finding>> found) {
        return new AccountFacts(account, asOf, today, usage, users, visits, conversations, found, priceBook);
    }
}
