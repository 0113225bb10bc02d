package io.upswell.detection;

import java.time.Instant;
import java.util.List;

/**
 * An account as it was known at an instant: only what had arrived by then.
 *
 * @param signals what the rules of today find in it, strongest first; what only lingered then is not among them
 * @param evaluations one of every rule
 * @param usage with the forecast of that instant
 * @param conversations of the 30 days before, latest first
 * @param offerings what the account owns of the price book and what it could
 * @param people by the day when they came, the last ones first
 */
public record AccountAsOf(
        AccountSnapshot account,
        Instant asOf,
        List<Signal> signals,
        List<Evaluation> evaluations,
        List<UsageSeries> usage,
        List<Conversation> conversations,
        List<Person> people,
        PriceBook priceBook,
        List<Offering> offerings) {}
