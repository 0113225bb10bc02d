package io.upswell.saleshandoff.adapter.graphql;

import io.upswell.opportunities.ValueEstimate;
import io.upswell.saleshandoff.CrmDesk;
import io.upswell.saleshandoff.CsmQuestion;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffDesk;
import io.upswell.saleshandoff.HandoffDesk.Conflict;
import io.upswell.saleshandoff.HandoffDesk.Note;
import io.upswell.saleshandoff.HandoffDialogue;
import io.upswell.saleshandoff.HandoffDialogue.Tick;
import io.upswell.saleshandoff.HandoffPackage;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What belongs to a handoff; one call of a desk for all rows of an answer. */
@Controller
class HandoffDetails {

    private final HandoffDesk desk;
    private final HandoffDialogue dialogue;
    private final CrmDesk crm;

    HandoffDetails(HandoffDesk desk, HandoffDialogue dialogue, CrmDesk crm) {
        this.desk = desk;
        this.dialogue = dialogue;
        this.crm = crm;
    }

    @SchemaMapping(typeName = "Handoff")
    HandoffPackage contents(Handoff handoff) {
        return HandoffPackage.of(handoff);
    }

    @SchemaMapping(typeName = "HandoffPackage")
    @Nullable
    BigDecimal value(HandoffPackage contents) {
        return contents.value().annual();
    }

    @SchemaMapping(typeName = "HandoffPackage")
    String currency(HandoffPackage contents) {
        return contents.value().currency();
    }

    @SchemaMapping(typeName = "HandoffPackage")
    List<ValueEstimate.Part> valueParts(HandoffPackage contents) {
        return contents.value().parts();
    }

    @BatchMapping(typeName = "Handoff")
    Map<Handoff, List<Note>> notes(List<Handoff> of) {
        return lists(of, desk::notes);
    }

    @BatchMapping(typeName = "Handoff")
    Map<Handoff, List<Conflict>> conflicts(List<Handoff> of) {
        return lists(of, desk::conflicts);
    }

    @BatchMapping(typeName = "Handoff")
    Map<Handoff, List<CsmQuestion>> questions(List<Handoff> of) {
        return lists(of, dialogue::questions);
    }

    @BatchMapping(typeName = "Handoff")
    Map<Handoff, List<Tick>> checklist(List<Handoff> of) {
        return lists(of, dialogue::checklists);
    }

    @BatchMapping(typeName = "Handoff")
    Map<Handoff, Integer> answerTimeUsed(List<Handoff> of) {
        return values(of, desk::answerTimeUsed);
    }

    @BatchMapping(typeName = "Handoff")
    Map<Handoff, CrmDesk.State> crmState(List<Handoff> of) {
        return values(of, crm::states);
    }

    private static <T> Map<Handoff, List<T>> lists(
            List<Handoff> of, Function<Collection<UUID>, Map<UUID, List<T>>> desk) {
        Map<Handoff, List<T>> result = new LinkedHashMap<>();
        Map<UUID, List<T>> found = desk.apply(of.stream().map(Handoff::id).toList());
        of.forEach(handoff -> result.put(handoff, found.getOrDefault(handoff.id(), List.of())));
        return result;
    }

    private static <T> Map<Handoff, T> values(List<Handoff> of, Function<Collection<UUID>, Map<UUID, T>> desk) {
        Map<Handoff, T> result = new LinkedHashMap<>();
        Map<UUID, T> found = desk.apply(of.stream().map(Handoff::id).toList());
        for (Handoff handoff : of) {
            T value = found.get(handoff.id());
            if (value != null) {
                result.put(handoff, value);
            }
        }
        return result;
    }
}
