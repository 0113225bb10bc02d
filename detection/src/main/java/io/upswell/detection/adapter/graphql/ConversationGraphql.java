package io.upswell.detection.adapter.graphql;

import io.upswell.detection.AccountDesk;
import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Conversation;
import io.upswell.detection.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Conversations with what the text analysis reads in them. */
@Controller
class ConversationGraphql {

    private final AccountDesk desk;

    ConversationGraphql(AccountDesk desk) {
        this.desk = desk;
    }

    @QueryMapping
    Optional<Conversation> conversation(@Argument String id) {
        return desk.conversation(id);
    }

    @BatchMapping(typeName = "Conversation")
    Map<Conversation, AccountSnapshot> account(List<Conversation> conversations) {
        Map<String, AccountSnapshot> accounts = desk.find(
                conversations.stream().map(Conversation::account).distinct().toList());
        return conversations.stream()
                .distinct()
                .filter(one -> accounts.containsKey(one.account()))
                .collect(Collectors.toMap(one -> one, one -> accounts.get(one.account())));
    }

    @BatchMapping(typeName = "Conversation")
    List<List<Finding>> findings(List<Conversation> conversations) {
        return desk.findings(conversations);
    }
}
