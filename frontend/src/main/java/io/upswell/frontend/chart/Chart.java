package io.upswell.frontend.chart;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import io.upswell.frontend.parts.Icon;
import io.upswell.frontend.parts.Markup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A picture that the browser draws from plain figures (how, says {@code charts.js}), or the figures as a table. */
@Tag("figure")
@JavaScript("context://_static/echarts/6.0.0/dist/echarts.min.js")
@JavaScript("context://charts.js")
abstract class Chart extends HtmlContainer {

    private static final String HREF = "event.detail.href";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String kind;
    private final JsonNode data;
    private final Div picture;

    /**
     * @param kind of {@code charts.js}
     * @param description what a screen reader says instead of the picture
     */
    Chart(String kind, Object data, String description, ChartTable table) {
        this.kind = kind;
        this.data = JSON.valueToTree(data);
        this.picture = Markup.div("ch ch-" + kind);
        picture.getElement().setAttribute("role", "img");
        picture.getElement().setAttribute("aria-label", description);
        picture.getElement()
                .addEventListener(
                        "drill", drill -> go(drill.getEventData().path(HREF).asString("")))
                .addEventData(HREF);
        Markup.with(this, "fig", picture, more(table));
    }

    /** Only to our own pages, whatever the browser sends. */
    private void go(String href) {
        if (href.startsWith("/")) {
            var place = new Location(href.substring(1));
            getUI().ifPresent(ui -> ui.navigate(place.getPath(), place.getQueryParameters()));
        }
    }

    private Button more(ChartTable table) {
        Button more = Markup.iconButton(Icon.MORE, "Chart options");
        more.addThemeName("tertiary");
        more.addClassName("fig-more");
        ContextMenu menu = new ContextMenu(more);
        menu.setOpenOnClick(true);
        Div rows = Markup.scrolling(Markup.div("rows-scroll"), "Table");
        MenuItem item = menu.addItem("Show as table");
        item.addClickListener(click -> {
            boolean drawn = picture.isVisible();
            if (drawn && rows.getComponentCount() == 0) {
                rows.add(table.draw());
                add(rows);
            }
            rows.setVisible(drawn);
            picture.setVisible(!drawn);
            item.setText(drawn ? "Show as chart" : "Show as table");
            if (!drawn) {
                draw();
            }
        });
        return more;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        draw();
    }

    private void draw() {
        picture.getElement().executeJs("upswell.chart(this, $0, $1)", kind, data);
    }
}
