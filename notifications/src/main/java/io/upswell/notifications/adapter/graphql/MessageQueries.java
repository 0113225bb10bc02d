package io.upswell.notifications.adapter.graphql;

import io.upswell.detection.Refusal;
import io.upswell.notifications.Message;
import io.upswell.notifications.MessageDesk;
import io.upswell.opportunities.OpportunitySnapshot;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import tools.jackson.databind.json.JsonMapper;

@Controller
class MessageQueries {

    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 100;

    private final MessageDesk desk;
    private final JsonMapper json;

    MessageQueries(MessageDesk desk, JsonMapper json) {
        this.desk = desk;
        this.json = json;
    }

    @QueryMapping
    Window<Message> messages(ScrollSubrange subrange, @Argument @Nullable String opportunityId) {
        return desk.page(
                opportunityId == null ? null : id("opportunity", opportunityId),
                null,
                subrange.position().orElse(ScrollPosition.keyset()),
                limit(subrange));
    }

    @QueryMapping
    Window<Message> failedMessages(ScrollSubrange subrange) {
        return desk.failed(subrange.position().orElse(ScrollPosition.keyset()), limit(subrange));
    }

    @MutationMapping
    Message retryMessage(@Argument String id) {
        return desk.retry(id("message", id));
    }

    private static int limit(ScrollSubrange subrange) {
        int limit = subrange.count().orElse(PAGE);
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new Refusal.BadRequest("first is %d; a page has 1 to %d entries.".formatted(limit, LARGEST_PAGE));
        }
        return limit;
    }

    private static UUID id(String what, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal.NotFound(what, text);
        }
    }

    @SchemaMapping(typeName = "Message")
    @Nullable
    Object blocks(Message message) {
        return json.readValue(message.blocks(), Object.class);
    }

    @BatchMapping(typeName = "Opportunity")
    List<List<Message>> messages(List<OpportunitySnapshot> opportunities) {
        Map<UUID, List<Message>> found = desk.ofOpportunities(
                opportunities.stream().map(OpportunitySnapshot::id).toList());
        return opportunities.stream()
                .map(opportunity -> found.getOrDefault(opportunity.id(), List.of()))
                .toList();
    }
}
