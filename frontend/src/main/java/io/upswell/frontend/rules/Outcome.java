package io.upswell.frontend.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.upswell.detection.Refusal;
import io.upswell.detection.RuleStudio;
import io.upswell.frontend.parts.Markup;
import java.util.Objects;

/** Below the editor: what the rule says in words, whom it finds today and whether its tests pass. */
final class Outcome extends Div {

    private final RuleStudio studio;
    private final Editing editing;
    private final Div words = Markup.div("");
    private final PreviewPanel preview;
    private final Div tests = Markup.div("");

    Outcome(RuleStudio studio, Editing editing, LatestOnly.Later later) {
        this.studio = studio;
        this.editing = editing;
        this.preview = new PreviewPanel(studio, later);
        addClassName("below");
        add(words, preview, tests);
    }

    /** As it is edited now; what cannot be computed yet says why. */
    void show(String rule) {
        Working working = editing.working();
        words.removeAll();
        tests.removeAll();
        boolean score = rule.equals(RuleKey.SCORE);
        boolean judges = RuleKey.builtIn(rule).isPresent() || working.own(rule).isPresent();
        if (score || judges) {
            words.add(words(rule));
        }
        if (!judges) {
            preview.hide();
            return;
        }
        try {
            tests.add(tests(rule));
            preview.ask(new PreviewPanel.Question(
                    working.rules(),
                    rule,
                    working.edited()
                            ? "draft"
                            : "v%d".formatted(working.version().number()),
                    working.live().number()));
        } catch (Refusal.BadRequest wrong) {
            preview.hide();
            tests.add(
                    Markup.p("s badc", Objects.requireNonNullElse(wrong.getMessage(), "The rule cannot be read yet.")));
        }
    }

    private Component tests(String rule) {
        Working working = editing.working();
        return new TestsPart(
                        () -> TestDialog.open(rule, test -> {
                            working.add(test);
                            editing.edited();
                        }),
                        test -> {
                            working.remove(test);
                            editing.edited();
                        })
                .draw(studio.test(working.rules(), working.tests(rule)));
    }

    private Component words(String rule) {
        Working working = editing.working();
        String said = rule.equals(RuleKey.SCORE)
                ? RuleWords.of(working.rules().weights())
                : RuleKey.builtIn(rule)
                        .map(type -> RuleWords.of(type, working.rules()))
                        .or(() -> working.own(rule).map(RuleWords::of))
                        .orElse("");
        return Markup.div("words s", Markup.span("m2", "In words: "), Markup.span("", said));
    }
}
