package io.upswell.frontend.chart;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A picture that the browser draws from plain figures; how, says {@code charts.js}. */
@JavaScript("context://_static/echarts/6.0.0/dist/echarts.min.js")
@JavaScript("context://charts.js")
abstract class Chart extends Div {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String kind;
    private final JsonNode data;

    /**
     * @param kind of {@code charts.js}
     * @param description what a screen reader says instead of the picture
     */
    Chart(String kind, Object data, String description) {
        this.kind = kind;
        this.data = JSON.valueToTree(data);
        addClassNames("ch", "ch-" + kind);
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", description);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().executeJs("upswell.chart(this, $0, $1)", kind, data);
    }
}
