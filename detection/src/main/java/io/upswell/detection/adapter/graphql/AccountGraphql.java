package io.upswell.detection.adapter.graphql;

import io.upswell.detection.AccountDesk;
import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Conversation;
import io.upswell.detection.Evaluation;
import io.upswell.detection.Refusal;
import io.upswell.detection.Signal;
import io.upswell.detection.UsageSeries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;

/** Accounts with what is known and found of them. */
@Controller
class AccountGraphql {

    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 100;

    private final AccountDesk desk;
    private final Clock clock;

    AccountGraphql(AccountDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @QueryMapping
    Optional<AccountSnapshot> account(@Argument String id) {
        return desk.find(id);
    }

    @QueryMapping
    Window<AccountSnapshot> accounts(ScrollSubrange range, @Argument @Nullable String search) {
        return desk.page(search, position(range), limit(range));
    }

    @MutationMapping
    AccountSnapshot recordManualIdentification(
            @Argument String accountId, @Argument LocalDate date, @Argument @Nullable String note) {
        return desk.recordManualIdentification(accountId, date, note);
    }

    @BatchMapping(typeName = "Account")
    Map<AccountSnapshot, List<Signal>> signals(Collection<AccountSnapshot> accounts) {
        return spread(accounts, desk.signals(ids(accounts)));
    }

    @BatchMapping(typeName = "Account")
    Map<AccountSnapshot, List<Evaluation>> evaluations(Collection<AccountSnapshot> accounts) {
        return spread(accounts, desk.evaluations(ids(accounts)));
    }

    @SchemaMapping(typeName = "Account")
    CompletableFuture<Window<Conversation>> conversations(
            AccountSnapshot account,
            ScrollSubrange range,
            DataLoader<ConversationLoading.Page, Window<Conversation>> conversationsOfAccounts) {
        return conversationsOfAccounts.load(new ConversationLoading.Page(account.id(), position(range), limit(range)));
    }

    @SchemaMapping(typeName = "Account")
    List<UsageSeries> usage(AccountSnapshot account, @Argument @Nullable LocalDate until, @Argument int days) {
        return desk.usage(account.id(), until == null ? LocalDate.now(clock) : until, days);
    }

    private static ScrollPosition position(ScrollSubrange range) {
        return range.position().orElseGet(ScrollPosition::keyset);
    }

    private static int limit(ScrollSubrange range) {
        int first = range.count().orElse(PAGE);
        if (first < 0) {
            throw new Refusal.BadRequest("first: must be 0 to %d; got %d".formatted(LARGEST_PAGE, first));
        }
        return Math.min(first, LARGEST_PAGE);
    }

    private static List<String> ids(Collection<AccountSnapshot> accounts) {
        return accounts.stream().map(AccountSnapshot::id).toList();
    }

    private static <T> Map<AccountSnapshot, List<T>> spread(
            Collection<AccountSnapshot> accounts, Map<String, List<T>> found) {
        return accounts.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), account -> found.getOrDefault(account.id(), List.of())));
    }
}
