package io.upswell.frontend.rules;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.upswell.analytics.ReplayDesk;
import io.upswell.detection.RuleStudio;
import io.upswell.detection.RuleVersion;
import io.upswell.detection.SignalType;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Notices;
import io.upswell.frontend.replay.ReplayPanel;
import io.upswell.frontend.shell.MainLayout;
import io.upswell.frontend.shell.SecondGroup;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rule studio: a list of rules, one of them in the editor, and what a version would do. Its address says which. */
@Route(value = "rules", layout = MainLayout.class)
@PageTitle("Rules · Upswell")
@Menu(title = "Rules", order = 11, icon = "icons/sliders.svg")
@SecondGroup
@RolesAllowed({"MANAGER", "ADMIN"})
@StyleSheet("context://lists.css")
@StyleSheet("context://rules.css")
public class RulesView extends Div implements HasUrlParameter<String>, Editing {

    private final RuleStudio studio;
    private final RuleDesk desk;
    private final RuleEditor editor;
    private final SidePart side;
    private final ReplayPanel replay;
    private final Div list = Markup.div("slot");
    private final Div head = Markup.div("");
    private final Div form = Markup.div("");
    private final Outcome outcome;
    private final Div told = Markup.div("told-side");
    private final Div right = Markup.scrolling(Markup.div("rside"), "What it would do");
    private @Nullable Working working;
    private String rule = SignalType.USAGE_LIMIT_APPROACHING.key();
    private boolean cel;

    RulesView(RuleStudio studio, ReplayDesk replays, PreviewHands hands, Clock clock) {
        this.studio = studio;
        this.desk = new RuleDesk(studio, this, this::open);
        this.editor = new RuleEditor(studio, this, this::mode);
        this.outcome = new Outcome(studio, this, hands);
        this.side = new SidePart(clock);
        this.replay = new ReplayPanel(replays, clock);
        addClassNames("fill", "rs");
        Div middle = Markup.scrolling(Markup.div("in", head, form, outcome), "Rule editor");
        add(list, Markup.section("Editor", "ed", middle), right);
        right.add(replay, told);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String key) {
        Map<String, List<String>> query =
                event.getLocation().getQueryParameters().getParameters();
        rule = Objects.requireNonNullElse(key, SignalType.USAGE_LIMIT_APPROACHING.key());
        cel = query.getOrDefault("mode", List.of()).contains("cel");
        try {
            RuleVersion wanted = wanted(query.getOrDefault("v", List.of()));
            boolean same = working != null
                    && working.version().number() == wanted.number()
                    && working.version().revision() == wanted.revision()
                    && working.version().state() == wanted.state();
            if (!same) {
                working = new Working(wanted, studio.live());
                replay.show(wanted.open() ? (Integer) wanted.number() : null);
            }
            redraw();
        } catch (RuntimeException failed) {
            removeAll();
            add(Notices.notLoaded(failed, () -> UI.getCurrent().refreshCurrentRoute(false)));
        }
    }

    /** The newest draft where the address names no version. */
    private RuleVersion wanted(List<String> asked) {
        List<RuleVersion> all = studio.versions();
        return all.stream()
                .filter(version -> asked.contains(Integer.toString(version.number())))
                .findFirst()
                .or(() ->
                        asked.isEmpty() ? all.stream().filter(RuleVersion::open).findFirst() : Optional.empty())
                .orElseGet(studio::live);
    }

    @Override
    public Working working() {
        return Objects.requireNonNull(working);
    }

    @Override
    public void redraw() {
        form.removeAll();
        form.add(editor.draw(rule, cel));
        edited();
    }

    @Override
    public void edited() {
        var changes = studio.changes(working().live().rules(), working().rules());
        list.removeAll();
        list.add(new RuleList(this, changes).draw(rule, desk::create));
        head.removeAll();
        head.add(new RuleHead(working(), desk.actions(rule))
                .draw(RuleKey.name(rule, working()), working().own(rule).isPresent()));
        outcome.show(rule);
        told.removeAll();
        told.add(side.changes(changes));
        studio.shadow(null).ifPresent(found -> told.add(side.shadow(found)));
        told.add(side.versions(studio.versions(), working().version().number(), rule));
    }

    @Override
    public void show(String other) {
        go(other, working().version().number(), cel);
    }

    private void mode(boolean asCel) {
        go(rule, working().version().number(), asCel);
    }

    /** Another version, read anew. */
    private void open(int number) {
        working = null;
        go(rule, number, cel);
    }

    private static void go(String rule, int version, boolean cel) {
        UI.getCurrent()
                .navigate(
                        RulesView.class,
                        rule,
                        QueryParameters.simple(
                                cel
                                        ? Map.of("v", Integer.toString(version), "mode", "cel")
                                        : Map.of("v", Integer.toString(version))));
    }
}
