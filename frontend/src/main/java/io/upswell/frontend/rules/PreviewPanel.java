package io.upswell.frontend.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.upswell.detection.Refusal;
import io.upswell.detection.RulePreview;
import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleStudio;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Notices;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who the rules on the page find today, computed beside the page: people go on editing meanwhile, and the last edit is
 * the one that is shown.
 */
final class PreviewPanel extends Div {

    /**
     * @param draft as people call the version on the page, such as "v4"
     * @param live number of the version that it is held against
     */
    record Question(RuleSet rules, String rule, String draft, int live) {}

    private final RuleStudio studio;
    private final LatestOnly latest;
    private final Span status = Markup.span("xs m3", "");
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Div content = Markup.div("");
    private @Nullable Question asked;

    PreviewPanel(RuleStudio studio, LatestOnly.Later later) {
        this.studio = studio;
        this.latest = new LatestOnly(later);
        addClassName("pvp");
        status.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", "Progress of the preview");
        add(Markup.div("row between wrap", Markup.h3("", "Preview today"), status), bar, content);
    }

    /** Shows the answer as soon as it is there; what is there already is not asked for again. */
    void ask(Question question) {
        setVisible(true);
        if (question.equals(asked)) {
            return;
        }
        if (asked == null || !asked.rule().equals(question.rule())) {
            content.removeAll();
        }
        asked = question;
        busy(true);
        status.setText("Computing…");
        bar.setIndeterminate(true);
        UI ui = UI.getCurrent();
        SecurityContext viewer = SecurityContextHolder.getContext();
        latest.ask(wanted ->
                new DelegatingSecurityContextRunnable(() -> compute(question, new Reader(ui, wanted)), viewer).run());
    }

    /** Where nothing can be previewed. */
    void hide() {
        latest.giveUp();
        asked = null;
        content.removeAll();
        setVisible(false);
    }

    private void compute(Question question, Reader reader) {
        try {
            studio.preview(question.rules(), question.rule(), (accounts, all) -> {
                        reader.tell(() -> progress(accounts, all));
                        return reader.wanted().getAsBoolean();
                    })
                    .ifPresent(found -> reader.tell(() -> show(found, question)));
        } catch (Refusal.BadRequest wrong) {
            reader.tell(() -> fail(Markup.p(
                    "s badc", Objects.requireNonNullElse(wrong.getMessage(), "The rule cannot be read yet."))));
        } catch (RuntimeException failed) {
            reader.tell(() -> fail(Notices.notLoaded(failed, () -> ask(question))));
        }
    }

    private void progress(int accounts, int all) {
        if (accounts > 0) {
            bar.setIndeterminate(false);
            bar.setValue((double) accounts / all);
            status.setText("Computing… %,d of %,d accounts".formatted(accounts, all));
        }
    }

    private void show(RulePreview found, Question question) {
        busy(false);
        status.setText(PreviewPart.summary(found));
        content.removeAll();
        content.add(new PreviewPart(question.draft()).draw(found));
    }

    private void fail(Component why) {
        busy(false);
        asked = null;
        status.setText("");
        content.removeAll();
        content.add(why);
    }

    private void busy(boolean busy) {
        getElement().setAttribute("aria-busy", Boolean.toString(busy));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        latest.giveUp();
        asked = null;
        super.onDetach(detach);
    }

    /** The page that waits for an answer. */
    private record Reader(UI ui, BooleanSupplier wanted) {

        /** Unless another question was asked meanwhile, or the page was closed. */
        void tell(Runnable news) {
            try {
                ui.access(() -> {
                    if (wanted.getAsBoolean()) {
                        news.run();
                    }
                });
            } catch (UIDetachedException gone) {
                // Nobody looks any more; the panel gave up when it was detached.
            }
        }
    }
}
