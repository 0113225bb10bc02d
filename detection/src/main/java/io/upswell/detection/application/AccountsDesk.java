package io.upswell.detection.application;

import io.upswell.detection.AccountDesk;
import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Conversation;
import io.upswell.detection.Evaluation;
import io.upswell.detection.Finding;
import io.upswell.detection.Refusal;
import io.upswell.detection.Signal;
import io.upswell.detection.UsageSeries;
import io.upswell.detection.Viewer;
import io.upswell.detection.domain.Accounts;
import io.upswell.detection.domain.Accounts.Listed;
import io.upswell.detection.domain.Evaluations;
import io.upswell.detection.domain.Fact;
import io.upswell.detection.domain.FactLedger;
import io.upswell.detection.domain.FactReader;
import io.upswell.detection.domain.Signals;
import io.upswell.detection.domain.UnfitFact;
import io.upswell.detection.domain.UsageCourse;
import io.upswell.detection.domain.rule.Holdings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows accounts to those who may see them. */
@Service
class AccountsDesk implements AccountDesk {

    private final Accounts accounts;
    private final Signals signals;
    private final Evaluations evaluations;
    private final HeldBack heldBack;
    private final Reading reading;
    private final FactLedger ledger;
    private final ManualIdentifications identifications;
    private final Clock clock;

    AccountsDesk(
            Accounts accounts,
            Signals signals,
            Evaluations evaluations,
            HeldBack heldBack,
            Reading reading,
            FactLedger ledger,
            ManualIdentifications identifications,
            Clock clock) {
        this.accounts = accounts;
        this.signals = signals;
        this.evaluations = evaluations;
        this.heldBack = heldBack;
        this.reading = reading;
        this.ledger = ledger;
        this.identifications = identifications;
        this.clock = clock;
    }

    @Override
    public Optional<AccountSnapshot> find(String id) {
        return Optional.ofNullable(find(Set.of(id)).get(id));
    }

    @Override
    public Map<String, AccountSnapshot> find(Collection<String> ids) {
        Viewer viewer = Viewer.current();
        Map<String, AccountSnapshot> found = new HashMap<>(accounts.find(ids, clock.instant()));
        found.values().removeIf(account -> !viewer.seesAccount(account.csm(), account.salesRep()));
        return found;
    }

    @Override
    public Window<AccountSnapshot> page(@Nullable String search, ScrollPosition position, int limit) {
        List<Listed> listed =
                accounts.list(AccountPages.listing(search, Viewer.current(), position, limit + 1), clock.instant());
        List<Listed> page = listed.subList(0, Math.min(limit, listed.size()));
        Map<String, AccountSnapshot> found = find(page.stream().map(Listed::id).toList());
        List<Listed> readable =
                page.stream().filter(one -> found.containsKey(one.id())).toList();
        return Window.from(
                readable.stream().map(one -> found.get(one.id())).toList(),
                index -> AccountPages.position(readable.get(index)),
                listed.size() > limit);
    }

    @Override
    public Map<String, List<Signal>> signals(Collection<String> ids) {
        Set<String> inSight = find(ids).keySet();
        return inSight.isEmpty() ? Map.of() : signals.open(inSight);
    }

    @Override
    public Map<String, List<Evaluation>> evaluations(Collection<String> ids) {
        Set<String> inSight = find(ids).keySet();
        return inSight.isEmpty() ? Map.of() : heldBack.told(evaluations.latest(inSight));
    }

    @Override
    public Window<Conversation> conversations(String account, ScrollPosition position, int limit) {
        return conversations(Set.of(account), position, limit)
                .getOrDefault(account, Window.from(List.of(), i -> position));
    }

    @Override
    public Map<String, Window<Conversation>> conversations(Collection<String> ids, ScrollPosition position, int limit) {
        Map<String, Window<Conversation>> windows = new HashMap<>();
        Set<String> inSight = find(ids).keySet();
        accounts.conversations(inSight, AccountPages.latest(position), limit + 1, clock.instant())
                .forEach((account, latest) -> windows.put(
                        account,
                        Window.from(
                                latest.subList(0, Math.min(limit, latest.size())),
                                index -> AccountPages.position(latest.get(index)),
                                latest.size() > limit)));
        return windows;
    }

    @Override
    public Optional<Conversation> conversation(String id) {
        List<Conversation> found = accounts.conversations(id, clock.instant());
        Set<String> inSight =
                find(found.stream().map(Conversation::account).toList()).keySet();
        return found.stream().filter(one -> inSight.contains(one.account())).findFirst();
    }

    @Override
    public List<Finding> findings(String conversation) {
        return conversation(conversation)
                .map(found -> findings(List.of(found)).getFirst())
                .orElseThrow(() -> new Refusal.NotFound("conversation", conversation));
    }

    @Override
    public List<List<Finding>> findings(List<Conversation> conversations) {
        var book = accounts.priceBook(clock.instant());
        List<List<Finding>> read = reading.read(conversations, book);
        Map<String, AccountSnapshot> owners =
                find(conversations.stream().map(Conversation::account).toList());
        List<List<Finding>> findings = new ArrayList<>(read.size());
        for (int i = 0; i < read.size(); i++) {
            AccountSnapshot owner = owners.get(conversations.get(i).account());
            findings.add(owner == null ? List.of() : new Holdings(owner, book).unowned(read.get(i)));
        }
        return findings;
    }

    @Override
    public List<UsageSeries> usage(String account, LocalDate until, int days) {
        if (days < 1 || days > AccountPages.MOST_DAYS) {
            throw new Refusal.BadRequest("days: must be 1 to %d; got %d".formatted(AccountPages.MOST_DAYS, days));
        }
        inSight(account);
        LocalDate from = until.minusDays(days - 1L);
        return accounts.usage(account, UsageCourse.needed(from), until, clock.instant()).stream()
                .map(usage -> UsageCourse.of(usage, from))
                .toList();
    }

    @Override
    @Transactional
    public AccountSnapshot recordManualIdentification(String account, LocalDate since, @Nullable String note) {
        AccountSnapshot seen = inSight(account);
        if (since.isAfter(LocalDate.now(clock))) {
            throw new Refusal.BadRequest("date: %s lies in the future".formatted(since));
        }
        Map<String, Object> line = new HashMap<>(Map.of(
                "type",
                "manual_identification",
                "account",
                account,
                "date",
                since.toString(),
                "by",
                Viewer.current().username()));
        if (note != null) {
            line.put("note", note);
        }
        try {
            Fact fact = new FactReader(clock).read(line);
            Instant arrival = clock.instant();
            ledger.write(List.of(fact), arrival);
            identifications.tell(List.of(fact), arrival);
            return seen;
        } catch (UnfitFact unfit) {
            throw new Refusal.BadRequest(unfit.reason());
        }
    }

    private AccountSnapshot inSight(String account) {
        return find(account).orElseThrow(() -> new Refusal.NotFound("account", account));
    }
}
