package io.upswell.detection.domain.rule;

import io.upswell.detection.Evidence;
import io.upswell.detection.PriceBook;
import io.upswell.detection.PriceBookEntry;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.FeatureVisit;
import io.upswell.detection.domain.MetricUsage;
import io.upswell.detection.domain.text.Mention;
import io.upswell.detection.domain.text.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names the very facts behind what a rule found (FR-2.3): points of a series, users, the entry of the price book. Apart
 * from the rules, because it is asked only of the few that fire.
 */
public final class Provenance {

    private final AccountFacts facts;
    private final PriceBook book;

    private Provenance(AccountFacts facts) {
        this.facts = facts;
        this.book = facts.priceBook();
    }

    /** @param facts the ones that the rule looked at */
    public static Found of(Found found, AccountFacts facts) {
        var provenance = new Provenance(facts);
        return found.on(found.evidence().stream()
                .map(evidence -> provenance.named(evidence, found.subject()))
                .toList());
    }

    private Evidence named(Evidence evidence, @Nullable String subject) {
        return switch (evidence) {
            case Evidence.Usage usage -> points(usage);
            case Evidence.Seats seats ->
                new Evidence.Seats(
                        seats.activeUsers(),
                        seats.contractedSeats(),
                        Occupancy.whoStay(facts).stream()
                                .limit(Evidence.MOST_NAMED)
                                .toList());
            case Evidence.Quote quote when subject != null -> about(quote, subject);
            case Evidence.Visits visits -> visitors(visits, subject);
            case Evidence.Quote quote -> quote;
            case Evidence.Growth growth -> growth;
            case Evidence.Team team -> team;
            case Evidence.Condition condition -> condition;
        };
    }

    private Evidence points(Evidence.Usage usage) {
        Optional<MetricUsage> series = facts.usage().stream()
                .filter(metric -> metric.metric().equals(usage.metric()) && metric.days().length > 0)
                .findFirst();
        LocalDate from = series.map(metric ->
                        metric.days()[CurrentUsage.of(metric, facts.today()).first()])
                .map(LocalDate::ofEpochDay)
                .orElse(null);
        LocalDate to = series.map(metric -> metric.days()[metric.days().length - 1])
                .map(LocalDate::ofEpochDay)
                .orElse(null);
        return new Evidence.Usage(
                usage.metric(),
                usage.metricName(),
                usage.used(),
                usage.limit(),
                usage.asOf(),
                usage.crossingFrom(),
                usage.crossingTo(),
                from,
                to,
                limiting(usage));
    }

    /** A limit that the plan, with what owned products add, does not come to is the account's own. */
    private @Nullable PriceBookEntry limiting(Evidence.Usage usage) {
        return book.plan(facts.account().plan())
                .filter(plan ->
                        Objects.equals(planned(plan.limits().get(usage.metric()), usage.metric()), usage.limit()))
                .map(plan -> new PriceBookEntry("plan", plan.id(), plan.name(), usage.metric()))
                .orElse(null);
    }

    private @Nullable Double planned(@Nullable Double limit, String metric) {
        return limit == null
                ? null
                : limit
                        + facts.account().products().stream()
                                .distinct()
                                .flatMap(id -> book.product(id).stream())
                                .mapToDouble(product -> product.addsLimits().getOrDefault(metric, 0.0))
                                .sum();
    }

    private Evidence about(Evidence.Quote quote, String subject) {
        String matched = Vocabulary.of(book).named(quote.quote()).stream()
                .filter(mention -> mention.subject().equals(subject))
                .map(Mention::term)
                .findFirst()
                .orElse(null);
        return new Evidence.Quote(
                quote.conversation(),
                quote.channel(),
                quote.title(),
                quote.occurredAt(),
                quote.speaker(),
                quote.segment(),
                quote.start(),
                quote.end(),
                quote.quote(),
                entry(subject, matched));
    }

    private Evidence visitors(Evidence.Visits visits, @Nullable String subject) {
        List<String> users = facts.visits().stream()
                .filter(visit -> visit.feature().equals(visits.feature()))
                .map(FeatureVisit::user)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .limit(Evidence.MOST_NAMED)
                .toList();
        return new Evidence.Visits(
                visits.feature(),
                visits.visits(),
                visits.users(),
                visits.first(),
                visits.last(),
                users,
                subject == null ? null : entry(subject, visits.feature()));
    }

    private @Nullable PriceBookEntry entry(String id, @Nullable String matched) {
        String kind = book.product(id).isPresent()
                ? "product"
                : book.plan(id).isPresent() ? "plan" : book.competitor(id).isPresent() ? "competitor" : null;
        return kind == null ? null : new PriceBookEntry(kind, id, book.nameOf(id), matched);
    }
}
