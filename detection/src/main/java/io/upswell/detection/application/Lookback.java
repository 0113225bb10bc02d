package io.upswell.detection.application;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Conversation;
import io.upswell.detection.Finding;
import io.upswell.detection.PriceBook;
import io.upswell.detection.RuleReplay;
import io.upswell.detection.RuleSet;
import io.upswell.detection.SignalDetected;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.AccountPast;
import io.upswell.detection.domain.Comparison;
import io.upswell.detection.domain.ScanChunk;
import io.upswell.detection.domain.rule.Found;
import io.upswell.detection.domain.rule.Pairs;
import io.upswell.detection.domain.rule.Rule;
import io.upswell.detection.domain.rule.Verdict;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes through the days of one account with several versions of the rules at once; what they share is asked once. */
final class Lookback {

    private static final Logger LOG = LoggerFactory.getLogger(Lookback.class);

    private final Map<RuleSet, Memory> memories = new LinkedHashMap<>();
    private final Map<PriceBook, Map<Conversation, List<Finding>>> findings;
    private final RuleReplay.Listener listener;
    private final UUID scan = UUID.randomUUID();

    Lookback(
            Map<RuleSet, Judge> judges,
            Map<PriceBook, Map<Conversation, List<Finding>>> findings,
            RuleReplay.Listener listener) {
        judges.forEach((rules, judge) -> memories.put(rules, new Memory(judge)));
        this.findings = findings;
        this.listener = listener;
    }

    /** @return as {@link RuleReplay.Listener#through} says it */
    boolean at(AccountPast past, List<Instant> days) {
        AccountSnapshot last = null;
        int seen = 0;
        for (int day = 0; day < days.size(); day++) {
            Optional<AccountFacts> facts = past.asOf(days.get(day)).flatMap(this::read);
            if (facts.isPresent()) {
                look(facts.get(), day + 1);
                last = facts.get().account();
                seen++;
            } else {
                int number = day + 1;
                past.withdrawn(days.get(day)).ifPresent(deleted -> end(deleted, number));
            }
        }
        return listener.through(past.account(), last, seen);
    }

    private void look(AccountFacts facts, int number) {
        Map<Rule, List<Verdict>> asked = new HashMap<>();
        memories.forEach((rules, memory) -> {
            List<Found> found;
            try {
                found = Judge.strongest(
                        Pairs.found(memory.judge()
                                .of(facts, rule -> asked.computeIfAbsent(rule, one -> one.judge(facts)))),
                        facts);
            } catch (RuntimeException poison) {
                LOG.debug("Account {} is skipped on {}", facts.account().id(), facts.today(), poison);
                return;
            }
            Comparison comparison = memory.compare(facts, found);
            if (comparison.worthSaying()) {
                listener.found(rules, detected(facts, number, comparison, rules));
            }
        });
    }

    /** Whose account was deleted, its open signals end. */
    private void end(AccountFacts deleted, int number) {
        memories.forEach((rules, memory) -> {
            if (memory.hasOpenSignals()) {
                Comparison comparison = memory.withdrawn(deleted);
                if (comparison.worthSaying()) {
                    listener.found(
                            rules, detected(deleted, number, comparison, rules).ofDeletedAccount());
                }
            }
        });
    }

    private SignalDetected detected(AccountFacts facts, int number, Comparison comparison, RuleSet rules) {
        String id = facts.account().id();
        var chunk = new ScanChunk(scan, number, facts.asOf(), 1, id, id, false);
        return Keeping.detected(chunk, facts, comparison, rules.weights());
    }

    /** Empty on days with a conversation that the analyst could not read: the scan skips the account then. */
    private Optional<AccountFacts> read(AccountFacts facts) {
        if (facts.conversations().isEmpty()) {
            return Optional.of(facts);
        }
        Map<Conversation, List<Finding>> readable = findings.getOrDefault(facts.priceBook(), Map.of());
        Map<String, List<Finding>> read = new HashMap<>();
        for (Conversation conversation : facts.conversations()) {
            List<Finding> of = readable.get(conversation);
            if (of == null) {
                return Optional.empty();
            }
            read.put(conversation.id(), of);
        }
        return Optional.of(facts.withFindings(read));
    }
}
