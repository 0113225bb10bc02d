package io.upswell.opportunities.adapter.graphql;

import io.upswell.detection.AccountDesk;
import io.upswell.detection.AccountSnapshot;
import io.upswell.opportunities.ExpansionType;
import io.upswell.opportunities.FollowUpTask;
import io.upswell.opportunities.HistoryEntry;
import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.OpportunityFilter;
import io.upswell.opportunities.OpportunityOrder;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.ScoreBreakdown;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Window;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.query.ScrollSubrange;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.json.JsonMapper;

@Controller
class OpportunityQueries {

    private final OpportunityDesk desk;
    private final AccountDesk accounts;
    private final JsonMapper mapper;

    OpportunityQueries(OpportunityDesk desk, AccountDesk accounts, JsonMapper mapper) {
        this.desk = desk;
        this.accounts = accounts;
        this.mapper = mapper;
    }

    @QueryMapping
    Optional<OpportunitySnapshot> opportunity(@Argument String id) {
        return desk.find(Ids.of("opportunity", id));
    }

    @QueryMapping
    Window<OpportunitySnapshot> opportunities(
            ScrollSubrange subrange,
            @Argument @Nullable OpportunityFilter filter,
            @Argument @Nullable OpportunityOrder orderBy) {
        Slice slice = Slice.of(subrange);
        return desk.page(
                filter == null ? OpportunityFilter.ALL : filter,
                orderBy == null ? OpportunityOrder.SCORE : orderBy,
                slice.position(),
                slice.limit());
    }

    @BatchMapping(typeName = "Account")
    Map<AccountSnapshot, OpportunitySnapshot> opportunity(List<AccountSnapshot> accounts) {
        Map<String, OpportunitySnapshot> found =
                desk.ofAccounts(accounts.stream().map(AccountSnapshot::id).toList());
        return accounts.stream()
                .filter(account -> found.containsKey(account.id()))
                .collect(Collectors.toMap(Function.identity(), account -> found.get(account.id())));
    }

    /** As it is known now; as the opportunity knew it where it is gone meanwhile. */
    @BatchMapping(typeName = "Opportunity")
    Map<OpportunitySnapshot, AccountSnapshot> account(List<OpportunitySnapshot> opportunities) {
        Map<String, AccountSnapshot> current = accounts.find(opportunities.stream()
                .map(opportunity -> opportunity.account().id())
                .collect(Collectors.toSet()));
        return of(opportunities, opportunity -> {
            AccountSnapshot known = opportunity.account();
            return current.getOrDefault(known.id(), known);
        });
    }

    @BatchMapping(typeName = "Opportunity")
    Map<OpportunitySnapshot, Object> metadata(List<OpportunitySnapshot> opportunities) {
        Map<UUID, String> stored = desk.metadata(ids(opportunities));
        return of(
                opportunities,
                opportunity -> mapper.readValue(stored.getOrDefault(opportunity.id(), "{}"), Object.class));
    }

    @BatchMapping(typeName = "Opportunity")
    Map<OpportunitySnapshot, List<FollowUpTask>> tasks(List<OpportunitySnapshot> opportunities) {
        Map<UUID, List<FollowUpTask>> tasks = desk.tasks(ids(opportunities));
        return of(opportunities, opportunity -> tasks.getOrDefault(opportunity.id(), List.of()));
    }

    @BatchMapping(typeName = "Opportunity")
    Map<OpportunitySnapshot, List<HistoryEntry>> history(List<OpportunitySnapshot> opportunities) {
        Map<UUID, List<HistoryEntry>> history = desk.history(ids(opportunities));
        return of(opportunities, opportunity -> history.getOrDefault(opportunity.id(), List.of()));
    }

    @SchemaMapping(typeName = "Opportunity")
    double compositeScore(OpportunitySnapshot opportunity) {
        return opportunity.score().composite();
    }

    @SchemaMapping(typeName = "Opportunity")
    @Nullable
    BigDecimal estimatedExpansionArr(OpportunitySnapshot opportunity) {
        return opportunity.value().annual();
    }

    @SchemaMapping(typeName = "Opportunity")
    @Nullable
    ExpansionType expansionType(OpportunitySnapshot opportunity) {
        return opportunity.type();
    }

    @SchemaMapping(typeName = "Opportunity")
    ScoreBreakdown scoreBreakdown(OpportunitySnapshot opportunity) {
        return opportunity.score();
    }

    private static List<UUID> ids(Collection<OpportunitySnapshot> opportunities) {
        return opportunities.stream().map(OpportunitySnapshot::id).toList();
    }

    private static <V> Map<OpportunitySnapshot, V> of(
            List<OpportunitySnapshot> opportunities, Function<OpportunitySnapshot, V> value) {
        return opportunities.stream().distinct().collect(Collectors.toMap(Function.identity(), value));
    }
}
