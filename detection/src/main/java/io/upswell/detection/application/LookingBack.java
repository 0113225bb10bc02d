package io.upswell.detection.application;

import io.upswell.detection.AccountAsOf;
import io.upswell.detection.AccountDesk;
import io.upswell.detection.AccountHistory;
import io.upswell.detection.Evaluation;
import io.upswell.detection.Person;
import io.upswell.detection.Signal;
import io.upswell.detection.UsageSeries;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.Accounts;
import io.upswell.detection.domain.Facts;
import io.upswell.detection.domain.UsageCourse;
import io.upswell.detection.domain.User;
import io.upswell.detection.domain.forecast.Outlook;
import io.upswell.detection.domain.rule.Found;
import io.upswell.detection.domain.rule.Shelf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Looks at single accounts as a scan would look, and writes nothing about them. */
@Service
class LookingBack implements AccountHistory {

    private static final int OUTLOOK_DAYS = 45;

    private final AccountDesk desk;
    private final Accounts accounts;
    private final Facts facts;
    private final Reading reading;
    private final Judging judging;

    LookingBack(AccountDesk desk, Accounts accounts, Facts facts, Reading reading, Judging judging) {
        this.desk = desk;
        this.accounts = accounts;
        this.facts = facts;
        this.reading = reading;
        this.judging = judging;
    }

    @Override
    public Optional<AccountAsOf> find(String account, Instant asOf, int usageDays) {
        if (desk.find(account).isEmpty()) {
            return Optional.empty();
        }
        var unreadable = new HashMap<String, String>();
        return reading.read(facts.load(account, account, asOf).accounts(), unreadable).stream()
                .findFirst()
                .map(read -> told(read, usageDays));
    }

    private AccountAsOf told(AccountFacts read, int usageDays) {
        Optional<Judging.Judged> judged =
                judging.judge(List.of(read), new HashMap<>()).stream().findFirst();
        return new AccountAsOf(
                read.account(),
                read.asOf(),
                judged.stream()
                        .flatMap(one -> one.found().stream()
                                .map(found ->
                                        signal(found, read.asOf(), one.rules().version())))
                        .sorted(Comparator.comparingDouble(Signal::strength)
                                .reversed()
                                .thenComparing(Signal::type))
                        .toList(),
                judged.map(Judging.Judged::evaluations).orElse(List.<Evaluation>of()),
                usage(read, usageDays),
                read.conversations(),
                read.users().stream()
                        .sorted(Comparator.comparing(
                                        User::firstSeen, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                                .reversed()
                                .thenComparing(User::id))
                        .map(user -> new Person(
                                user.id(), user.name(), user.department(), user.firstSeen(), user.lastSeen()))
                        .toList(),
                read.priceBook(),
                Shelf.of(read, judging.rules(read.asOf())));
    }

    private List<UsageSeries> usage(AccountFacts read, int days) {
        LocalDate from = read.today().minusDays(days - 1L);
        Map<String, List<UsageSeries.Expected>> outlook = new HashMap<>();
        read.usage().forEach(usage -> outlook.put(usage.metric(), Outlook.of(usage, read.today(), OUTLOOK_DAYS)));
        return accounts.usage(read.account().id(), UsageCourse.needed(from), read.today(), read.asOf()).stream()
                .map(usage -> UsageCourse.of(usage, from).with(outlook.getOrDefault(usage.metric(), List.of())))
                .toList();
    }

    private static Signal signal(Found found, Instant asOf, int ruleVersion) {
        return new Signal(
                UUID.randomUUID(),
                found.type(),
                found.subject(),
                found.details(),
                found.source(),
                found.strength(),
                Objects.requireNonNullElse(found.occurredAt(), asOf),
                found.evidence(),
                ruleVersion);
    }
}
