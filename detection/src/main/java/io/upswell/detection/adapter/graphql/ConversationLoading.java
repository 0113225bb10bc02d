package io.upswell.detection.adapter.graphql;

import io.upswell.detection.AccountDesk;
import io.upswell.detection.Conversation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Loads the conversations of all accounts of an answer together: a batch mapping could not take arguments. */
@Component
class ConversationLoading {

    private final AccountDesk desk;

    ConversationLoading(AccountDesk desk, BatchLoaderRegistry registry) {
        this.desk = desk;
        registry.<Page, Window<Conversation>>forName("conversationsOfAccounts")
                .registerMappedBatchLoader((pages, environment) -> Mono.fromCallable(() -> load(pages)));
    }

    /** One account's page. */
    record Page(String account, ScrollPosition position, int limit) {}

    private record Cut(ScrollPosition position, int limit) {}

    private Map<Page, Window<Conversation>> load(Set<Page> pages) {
        Map<Page, Window<Conversation>> loaded = new HashMap<>();
        Map<Cut, List<Page>> cuts =
                pages.stream().collect(Collectors.groupingBy(page -> new Cut(page.position(), page.limit())));
        cuts.forEach((cut, same) -> {
            var found = desk.conversations(same.stream().map(Page::account).toList(), cut.position(), cut.limit());
            for (Page page : same) {
                loaded.put(page, found.getOrDefault(page.account(), Window.from(List.of(), i -> cut.position())));
            }
        });
        return loaded;
    }
}
