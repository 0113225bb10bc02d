package io.upswell.frontend.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.upswell.detection.RulePreview;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who the rules on the page find today, beside the live version. */
final class PreviewPart {

    private static final int SHOWN = 12;

    private final String draft;

    /** @param draft as people call the version on the page, such as "v4" */
    PreviewPart(String draft) {
        this.draft = draft;
    }

    /** Such as "5 of 50 accounts fire in either version". */
    static String summary(RulePreview preview) {
        return "%d of %s fire in either version%s"
                .formatted(
                        preview.firing(),
                        Words.count(preview.accounts(), "account", "accounts"),
                        preview.complete() ? "" : ", of the first looked at");
    }

    private static int all(RulePreview preview) {
        return preview.added() + preview.dropped() + preview.kept();
    }

    Component draw(RulePreview preview) {
        if (preview.rows().isEmpty()) {
            return Markup.p("s m2", "No account fires.");
        }
        Div part = Markup.div(
                "",
                Markup.p(
                        "xs m2",
                        "Findings: %d added, %d dropped, %d kept"
                                .formatted(preview.added(), preview.dropped(), preview.kept())),
                grid(preview.rows().subList(0, Math.min(SHOWN, preview.rows().size()))));
        if (all(preview) > SHOWN) {
            part.add(Markup.p("xs m3", "and %,d more".formatted(all(preview) - SHOWN)));
        }
        return part;
    }

    Component grid(List<RulePreview.Row> rows) {
        Grid<RulePreview.Row> grid = new Grid<>();
        grid.addClassName("pv");
        grid.getElement().setAttribute("aria-label", "Preview today");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addComponentColumn(PreviewPart::account).setHeader("Account").setFlexGrow(2);
        grid.addComponentColumn(this::where)
                .setHeader("Fires in")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(PreviewPart::strengths)
                .setHeader("Strength")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("116px")
                .setFlexGrow(0);
        grid.setItems(rows);
        return grid;
    }

    private static Component account(RulePreview.Row row) {
        Anchor name = new Anchor("accounts/" + row.account(), row.name());
        name.addClassNames("quiet", "md", "s");
        name.setTitle(row.details());
        return name;
    }

    private Component where(RulePreview.Row row) {
        if (row.live() != null && row.draft() != null) {
            return Markup.span("bdg", "Live and " + draft);
        }
        Span only = Markup.span("bdg", row.live() == null ? draft + " only" : "Live only");
        only.addClassName(row.live() == null ? "fresh" : "outl");
        return only;
    }

    /** Of both versions where they differ, such as "0.87 → 0.77". */
    private static String strengths(RulePreview.Row row) {
        String draft = strength(row.draft());
        String live = strength(row.live());
        return row.live() == null || live.equals(draft) ? draft : "%s → %s".formatted(live, draft);
    }

    private static String strength(@Nullable Double strength) {
        return strength == null ? Words.NONE : "%.2f".formatted(strength);
    }
}
