package io.upswell.frontend.inbox;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.upswell.frontend.parts.Markup;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits beside a draft for what a language model makes of it. What somebody has changed meanwhile is never overwritten:
 * then the other words are offered. The wait ends with the dialog, or when somebody keeps what there is.
 */
final class BetterWords extends Div {

    private static final Logger log = LoggerFactory.getLogger(BetterWords.class);

    private final TextArea draft;
    private final String template;
    private final ExecutorService threads;
    private final Callable<Optional<String>> model;
    private @Nullable Future<?> asked;
    private boolean over;

    /**
     * @param draft with the template's words in it
     * @param model may take its time; an interrupt ends that
     */
    BetterWords(TextArea draft, ExecutorService threads, Callable<Optional<String>> model) {
        this.draft = draft;
        this.template = draft.getValue();
        this.threads = threads;
        this.model = model;
        addClassNames("better", "s");
        getElement().setAttribute("role", "status");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        if (asked == null) {
            Span state = Markup.span("m2 grow", "A language model is phrasing it. The template’s draft is below.");
            ProgressBar bar = new ProgressBar();
            bar.setIndeterminate(true);
            Button keep = new Button("Keep this draft", click -> {
                stop();
                say("You keep the template’s draft.");
            });
            keep.addThemeName("tertiary");
            keep.addClassName("link");
            add(Markup.div("row wrap", state, keep), bar);
            draft.setValueChangeMode(ValueChangeMode.EAGER); // what is being typed must not be lost to the answer
            draft.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    state.setText("A language model is phrasing it. What you wrote stays.");
                }
            });
            UI ui = attach.getUI();
            asked = threads.submit(() -> ask(ui));
        }
    }

    private void ask(UI ui) {
        Optional<String> words = Optional.empty();
        try {
            words = model.call();
        } catch (Exception failed) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            log.warn("A draft was not phrased", failed);
        }
        Optional<String> answer = words;
        try {
            ui.access(() -> answered(answer));
        } catch (UIDetachedException gone) {
            // The page was closed meanwhile: nobody waits.
        }
    }

    private void answered(Optional<String> words) {
        if (over) {
            return;
        }
        over = true;
        if (words.isEmpty()) {
            say("The language model did not answer. This is the template’s draft.");
        } else if (draft.getValue().equals(template)) {
            draft.setValue(words.get());
            say("Phrased by a language model. Read it before you use it.");
        } else {
            offer(words.get());
        }
    }

    private void offer(String words) {
        Button take = new Button("Use its words instead", click -> {
            draft.setValue(words);
            say("Phrased by a language model. Read it before you use it.");
        });
        take.addThemeName("tertiary");
        take.addClassName("link");
        removeAll();
        add(Markup.div(
                "row wrap", Markup.span("m2 grow", "The language model has answered. You changed the draft."), take));
    }

    private void say(String state) {
        removeAll();
        add(Markup.span("m2", state));
    }

    private void stop() {
        over = true;
        if (asked != null) {
            asked.cancel(true);
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        stop();
        super.onDetach(detach);
    }
}
