package io.upswell.frontend.rules;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import io.upswell.detection.OwnRule;
import io.upswell.detection.RuleChange;
import io.upswell.detection.RuleStudio;
import io.upswell.detection.RuleVersion;
import io.upswell.detection.SignalType;
import io.upswell.frontend.parts.Ask;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Notices;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Saves, publishes and takes back what is on the page; asks first where scans would change. */
final class RuleDesk {

    private final RuleStudio studio;
    private final Editing editing;
    private final IntConsumer open;

    /** @param open shows a version, read anew */
    RuleDesk(RuleStudio studio, Editing editing, IntConsumer open) {
        this.studio = studio;
        this.editing = editing;
        this.open = open;
    }

    /** Asks for a name and begins a rule that can be edited. */
    void create() {
        TextField name = new TextField("Name");
        name.setWidthFull();
        Ask.open(
                "New rule",
                "Create",
                () -> {
                    String id = name.getValue()
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^a-z0-9]+", "-")
                            .replaceAll("^[^a-z]+|-+$", "");
                    boolean good = id.length() > 1
                            && editing.working().own(id).isEmpty()
                            && RuleKey.builtIn(id).isEmpty()
                            && !id.equals(RuleKey.SCORE);
                    name.setInvalid(!good);
                    name.setErrorMessage("Needs a name that no other rule has.");
                    if (good) {
                        editing.working().add(fresh(id, name.getValue().strip()));
                        editing.show(id);
                    }
                    return good;
                },
                name);
    }

    private static OwnRule fresh(String id, String name) {
        return new OwnRule(
                id,
                name,
                true,
                "usage('api_calls').ratio > 0.7\n  && seats.free < 3",
                SignalType.USAGE_LIMIT_APPROACHING,
                "0.6",
                null,
                name + ": {{seats.free}} seats free",
                null);
    }

    RuleHead.Actions actions(String rule) {
        return new RuleHead.Actions() {
            @Override
            public void save() {
                done(() -> studio.save(editing.working().draft()));
            }

            @Override
            public void publish() {
                RuleVersion version = editing.working().version();
                int live = editing.working().live().number();
                confirm(
                        "Publish v%d?".formatted(version.number()),
                        "Publish v%d".formatted(version.number()),
                        () -> studio.activate(version.number(), version.revision(), live));
            }

            @Override
            public void makeLiveAgain() {
                int number = editing.working().version().number();
                int live = editing.working().live().number();
                confirm(
                        "Make v%d live again?".formatted(number),
                        "Make v%d live".formatted(number),
                        () -> studio.revert(number, live));
            }

            @Override
            public void startShadow() {
                done(() -> studio.startShadow(editing.working().version().number()));
            }

            @Override
            public void stopShadow() {
                Notices.attempt(studio::stopShadow);
                open.accept(editing.working().version().number());
            }

            @Override
            public void discard() {
                open.accept(editing.working().version().number());
            }

            @Override
            public void removeRule() {
                editing.working().remove(rule);
                editing.show(SignalType.USAGE_LIMIT_APPROACHING.key());
            }
        };
    }

    /** Shows what the desk answered; after a refusal what was edited stays on the page. */
    private void done(Supplier<RuleVersion> action) {
        var answer = new AtomicReference<RuleVersion>();
        if (Notices.attempt(() -> answer.set(action.get()))) {
            open.accept(answer.get().number());
        } else {
            editing.edited();
        }
    }

    /** Repeats what changes for the next scan. */
    private void confirm(String question, String verb, Supplier<RuleVersion> action) {
        Working working = editing.working();
        List<RuleChange> changes = studio.changes(working.live().rules(), working.rules());
        UnorderedList list = Markup.with(new UnorderedList(), "plain-list s");
        changes.forEach(change -> list.add(Markup.with(new ListItem(), "chg", SidePart.text(change))));
        Div text = Markup.div(
                "confirm",
                Markup.p(
                        "s",
                        "The next scan uses it instead of v%d. Signals say which version found them."
                                .formatted(working.live().number())),
                changes.isEmpty() ? Markup.p("s m2", "Nothing differs from the live version.") : list);
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(question);
        dialog.setText(text);
        dialog.setCancelable(true);
        dialog.setConfirmText(verb);
        dialog.addConfirmListener(confirmed -> done(action));
        dialog.addCancelListener(cancelled -> editing.edited());
        dialog.open();
    }
}
