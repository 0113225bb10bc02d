package io.upswell.detection.application;

import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.Facts;
import io.upswell.detection.domain.rule.AnAccount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Accounts that a test puts together in memory, in place of those that were sent in as facts. */
final class FactsStandIn implements Facts {

    private final TreeMap<String, AccountFacts> accounts = new TreeMap<>();
    private final Map<String, String> unreadable = new TreeMap<>();
    private volatile Consumer<String> beforeLoad = first -> {};

    void clear() {
        accounts.clear();
        unreadable.clear();
        beforeLoad = first -> {};
    }

    void put(AnAccount account) {
        AccountFacts facts = account.unread();
        accounts.put(facts.account().id(), facts);
    }

    void putUnreadable(String account, String reason) {
        put(AnAccount.account(account));
        unreadable.put(account, reason);
    }

    /** @param action is given the first account of each chunk before it is loaded */
    void beforeLoad(Consumer<String> action) {
        beforeLoad = action;
    }

    @Override
    public List<String> accounts(Instant asOf) {
        return List.copyOf(accounts.keySet());
    }

    @Override
    public Chunk load(String first, String last, Instant asOf) {
        beforeLoad.accept(first);
        var range = accounts.subMap(first, true, last, true);
        Map<String, String> broken = new TreeMap<>(unreadable);
        broken.keySet().retainAll(range.keySet());
        return new Chunk(
                range.values().stream()
                        .filter(facts -> !broken.containsKey(facts.account().id()))
                        .map(facts -> new AccountFacts(
                                facts.account(),
                                asOf,
                                facts.today(),
                                facts.usage(),
                                facts.users(),
                                facts.visits(),
                                facts.conversations(),
                                facts.findings(),
                                facts.priceBook()))
                        .toList(),
                broken);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {
        @Bean
        @Primary
        FactsStandIn facts() {
            return new FactsStandIn();
        }

        @Bean
        HeardSignals heardSignals() {
            return new HeardSignals();
        }
    }

    @Override
    public List<AccountFacts> withdrawn(String first, String last, Instant asOf) {
        return List.of();
    }
}
