package io.upswell.detection.domain.rule;

import io.upswell.detection.Conversation;
import io.upswell.detection.Evidence;
import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleSetting;
import io.upswell.detection.SignalType;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.FeatureVisit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * FR-1.3: within 30 days the customer's side asked about a product or plan that the account does not own, or visited
 * its locked features three times or more. One signal for each product or plan; a second independent source raises it.
 */
final class FeatureInterest implements SummarisingRule<FeatureInterest.Wishes> {

    private final int window;
    private final int fewestVisits;
    private final double oneSource;
    private final double severalSources;
    private final ZoneId zone;

    FeatureInterest(RuleSet rules, ZoneId zone) {
        this.window = rules.whole(RuleSetting.FEATURE_WINDOW);
        this.fewestVisits = rules.whole(RuleSetting.FEATURE_VISITS);
        this.oneSource = rules.value(RuleSetting.FEATURE_STRENGTH);
        this.severalSources = rules.value(RuleSetting.FEATURE_STRENGTH_SEVERAL);
        this.zone = zone;
    }

    @Override
    public SignalType type() {
        return SignalType.FEATURE_INTEREST;
    }

    /** What an account asks for, with what it owns. */
    record Wishes(AccountFacts facts, Holdings holdings, Map<String, Interest> interests, List<Wish> all) {}

    record Wish(String subject, Interest interest, boolean holds, Holdings.Owned owned) {}

    @Override
    public Wishes summarise(AccountFacts facts) {
        var holdings = new Holdings(facts.account(), facts.priceBook());
        Map<String, Interest> interests = InterestReader.read(facts, holdings, window, fewestVisits);
        List<Wish> all = new ArrayList<>();
        interests.forEach(
                (subject, interest) -> all.add(new Wish(subject, interest, interest.holds(), holdings.owns(subject))));
        return new Wishes(facts, holdings, interests, all);
    }

    @Override
    public List<Verdict> judged(Wishes wishes) {
        AccountFacts facts = wishes.facts();
        if (facts.priceBook().products().isEmpty() && facts.priceBook().plans().isEmpty()) {
            return List.of(Verdict.notEvaluable(type(), null, "no products or plans in the price book"));
        }
        List<Verdict> verdicts = new ArrayList<>(1);
        for (Wish wish : wishes.all()) {
            String subject = wish.subject();
            if (wish.holds() && wish.owned() == Holdings.Owned.NO) {
                verdicts.add(Verdict.fired(type(), subject, () -> found(subject, wish.interest(), facts)));
            } else if (wish.holds() && wish.owned() == Holdings.Owned.UNKNOWN) {
                verdicts.add(Verdict.notEvaluable(type(), subject, () -> unclear(subject, facts)));
            }
        }
        return verdicts.isEmpty()
                ? List.of(Verdict.silent(type(), null, () -> nearestMiss(facts, wishes.interests(), wishes.holdings())))
                : verdicts;
    }

    private Found found(String subject, Interest interest, AccountFacts facts) {
        String name = facts.priceBook().nameOf(subject);
        Interest.Asked latest = interest.latest();
        List<Evidence> visits = visits(interest);
        String details;
        String source;
        if (latest == null) {
            source = "product_usage";
            details = visits.stream().map(Evidence::summary).collect(Collectors.joining(", "));
        } else {
            String channel = latest.conversation().channel();
            source = Heard.source(channel);
            String said = Objects.requireNonNullElse(latest.note(), "Asked about %s capabilities".formatted(name));
            details = Heard.told(said, channel, latest.conversation().occurredAt(), zone);
        }
        return new Found(
                type(),
                subject,
                details,
                source,
                interest.severalSources() ? severalSources : oneSource,
                interest.occurredAt(),
                interest.evidence(visits));
    }

    private List<Evidence> visits(Interest interest) {
        Map<String, List<FeatureVisit>> byFeature = interest.visits().stream()
                .collect(Collectors.groupingBy(FeatureVisit::feature, TreeMap::new, Collectors.toList()));
        return byFeature.entrySet().stream()
                .<Evidence>map(entry -> {
                    var days = new TreeSet<LocalDate>();
                    entry.getValue()
                            .forEach(visit -> days.add(visit.at().atZone(zone).toLocalDate()));
                    long users = entry.getValue().stream()
                            .map(FeatureVisit::user)
                            .filter(Objects::nonNull)
                            .distinct()
                            .count();
                    int count = entry.getValue().size();
                    return new Evidence.Visits(entry.getKey(), count, (int) users, days.first(), days.last());
                })
                .toList();
    }

    private static String unclear(String subject, AccountFacts facts) {
        String name = facts.priceBook().nameOf(subject);
        String plan = facts.account().plan();
        return plan == null
                ? "%s was asked about, but no plan is on record that tells whether it is owned".formatted(name)
                : "%s was asked about, but the price book does not tell how it stands to the plan %s"
                        .formatted(name, facts.priceBook().nameOf(plan));
    }

    private String nearestMiss(AccountFacts facts, Map<String, Interest> interests, Holdings holdings) {
        for (var entry : interests.entrySet()) {
            int visits = entry.getValue().visits().size();
            if (!entry.getValue().holds() && holdings.owns(entry.getKey()) != Holdings.Owned.YES) {
                return "%d of %d visits to features of %s"
                        .formatted(visits, fewestVisits, facts.priceBook().nameOf(entry.getKey()));
            }
        }
        List<Conversation> recent = Heard.recent(facts, window);
        if (recent.isEmpty()) {
            return Heard.count(recent, window);
        }
        String owned =
                interests.keySet().stream().map(facts.priceBook()::nameOf).collect(Collectors.joining(", "));
        String read = Heard.count(recent, window);
        return owned.isEmpty()
                ? read + ", none about a product or plan that is not owned"
                : read + ", only about what is owned: " + owned;
    }
}
