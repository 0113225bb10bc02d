package io.upswell.frontend.handoffs;

import com.vaadin.flow.component.textfield.TextArea;
import io.upswell.frontend.parts.Ask;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Names;
import io.upswell.frontend.parts.Notices;
import io.upswell.saleshandoff.CsmQuestion;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffDialogue;
import io.upswell.saleshandoff.HandoffDialogue.ChecklistItem;
import io.upswell.saleshandoff.HandoffDialogue.Tick;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What rep and CSM ask and tell each other about a handoff. */
@Component
class Exchange {

    /** What was said about one handoff. */
    record Talk(List<CsmQuestion> questions, List<Tick> ticks) {}

    private static final int TEXT = 500;

    private final HandoffDialogue dialogue;
    private final Names names;

    Exchange(HandoffDialogue dialogue, Names names) {
        this.dialogue = dialogue;
        this.names = names;
    }

    /** For many in two queries. */
    Function<UUID, Talk> of(Collection<UUID> handoffs) {
        Map<UUID, List<CsmQuestion>> questions = dialogue.questions(handoffs);
        Map<UUID, List<Tick>> ticks = dialogue.checklists(handoffs);
        return id -> new Talk(questions.getOrDefault(id, List.of()), ticks.getOrDefault(id, List.of()));
    }

    void ask(Handoff handoff, Runnable changed) {
        text(
                "Ask " + names.first(handoff.csm()),
                "Ask",
                "The answer time goes on meanwhile.",
                question -> dialogue.askCsm(handoff.id(), question),
                changed);
    }

    void answer(CsmQuestion question, Runnable changed) {
        text(
                "Answer " + question.askedBy(),
                "Answer",
                question.question(),
                answer -> dialogue.answer(question.id(), answer),
                changed);
    }

    void tick(Handoff handoff, ChecklistItem item, boolean done, Runnable changed) {
        Notices.attempt(() -> dialogue.tick(handoff.id(), item, done));
        changed.run();
    }

    private static void text(String title, String verb, String note, Consumer<String> send, Runnable changed) {
        TextArea text = new TextArea();
        text.setAriaLabel(title);
        text.setMaxLength(TEXT);
        text.setWidthFull();
        text.setAutofocus(true);
        Ask.open(
                title,
                verb,
                () -> {
                    if (text.isEmpty()) {
                        text.setInvalid(true);
                        text.setErrorMessage("A few words are needed.");
                        return false;
                    }
                    Notices.attempt(() -> send.accept(text.getValue().trim()));
                    changed.run();
                    return true;
                },
                Markup.p("s m2", note),
                text);
    }
}
