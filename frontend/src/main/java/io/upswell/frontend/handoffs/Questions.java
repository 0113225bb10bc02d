package io.upswell.frontend.handoffs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.upswell.frontend.parts.Icon;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import io.upswell.saleshandoff.CsmQuestion;
import io.upswell.saleshandoff.Handoff;
import io.upswell.saleshandoff.HandoffDialogue.ChecklistItem;
import java.util.stream.Stream;

/** The rep's questions with the CSM's answers, and what the CSM has ticked off. */
final class Questions extends Div {

    /** @param maySay the viewer answers and ticks for Customer Success */
    Questions(Handoff handoff, Exchange.Talk talk, boolean maySay, Exchange exchange, Runnable changed) {
        addClassName("qa");
        for (CsmQuestion question : talk.questions()) {
            add(Markup.p("s", "%s: %s".formatted(question.askedBy(), question.question())));
            if (question.answer() != null) {
                add(Markup.p("s m2 told-back", "%s: %s".formatted(question.answeredBy(), question.answer())));
            } else if (maySay) {
                Button answer = new Button("Answer", click -> exchange.answer(question, changed));
                answer.addClassName("sm");
                add(answer);
            } else {
                add(Markup.p("xs m2", "No answer yet."));
            }
        }
        if (maySay) {
            Div items = Markup.div("ticks");
            Stream.of(ChecklistItem.values()).forEach(item -> items.add(item(handoff, item, talk, exchange, changed)));
            add(Markup.div("xs m2", "What Sales should find"), items);
        } else if (!talk.ticks().isEmpty()) {
            Div items = Markup.div("ticks");
            talk.ticks()
                    .forEach(tick -> items.add(
                            Markup.span("bdg MEDIUM", Words.sentence(tick.item().name()))));
            add(items);
        }
        setVisible(getComponentCount() > 0);
    }

    private static Button item(
            Handoff handoff, ChecklistItem item, Exchange.Talk talk, Exchange exchange, Runnable changed) {
        boolean done = talk.ticks().stream().anyMatch(tick -> tick.item() == item);
        Button button = new Button(Words.sentence(item.name()));
        button.addClassNames("sm", "n");
        button.getElement().setAttribute("aria-pressed", Boolean.toString(done));
        if (done) {
            button.setIcon(Icon.CHECK.create());
        }
        button.addClickListener(click -> exchange.tick(handoff, item, !done, changed));
        return button;
    }
}
