package io.upswell.detection.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.MetricUsage;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the four rules cost in memory, on accounts with 180 days of usage, 30 users and 3 conversations. The reference is
 * the least that any rule can do: to add up the same usage once.
 */
@Tag("benchmark")
class RulesBenchmark {

    private static final int ACCOUNTS = 5_000;
    private static final int ROUNDS = 10;

    @Test
    void rulesPerAccount() {
        List<AccountFacts> portfolio = portfolio();
        List<Rule> rules = Rules.all(ZoneOffset.UTC);
        double reference = accountsPerSecond(portfolio, RulesBenchmark::addUp);
        System.out.println("name, ours, reference, ratio");
        for (Rule rule : rules) {
            print(
                    rule.type().key(),
                    accountsPerSecond(portfolio, facts -> rule.judge(facts).size()),
                    reference);
        }
        double all = accountsPerSecond(
                portfolio,
                facts -> rules.stream()
                        .mapToInt(rule -> rule.judge(facts).size())
                        .sum());
        print("all rules", all, reference);
        assertThat(all).isPositive();
    }

    private static double addUp(AccountFacts facts) {
        double sum = 0;
        for (MetricUsage usage : facts.usage()) {
            for (double value : usage.values()) {
                sum += value;
            }
        }
        return sum;
    }

    private static double accountsPerSecond(List<AccountFacts> portfolio, ToDoubleFunction<AccountFacts> work) {
        long best = Long.MAX_VALUE;
        double result = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (AccountFacts facts : portfolio) {
                result += work.applyAsDouble(facts);
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(result).isPositive();
        return portfolio.size() * 1e9 / best;
    }

    private static void print(String name, double ours, double reference) {
        System.out.printf(Locale.ROOT, "%s (accounts/s), %.0f, %.0f, %.4f%n", name, ours, reference, ours / reference);
    }

    private static List<AccountFacts> portfolio() {
        var random = new Random(1);
        List<AccountFacts> portfolio = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            double level = 10_000 + random.nextInt(25_000);
            portfolio.add(AnAccount.account("acc-%d".formatted(i))
                    .limit(1_000_000)
                    .calls(MetricUsage.Period.ROLLING_30D, 180, 1, day -> level * (0.8 + 0.4 * random.nextDouble()))
                    .storage(180, day -> level / 60 + day)
                    .users(22, "Sales", 300)
                    .users(random.nextInt(9), "Marketing", 9)
                    .seats(30, 26 + random.nextInt(6))
                    .said("meeting", "2026-01-28T15:30:00Z", "Could you show us Advanced Analytics? We like it so far.")
                    .said("email", "2026-01-20T15:30:00Z", "Thank you, the training on Session Replay went well.")
                    .said("support", "2026-01-10T15:30:00Z", "The export is slow since Monday, can you have a look?")
                    .facts());
        }
        return portfolio;
    }
}
