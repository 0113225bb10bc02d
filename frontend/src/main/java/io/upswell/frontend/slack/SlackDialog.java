package io.upswell.frontend.slack;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A modal view of Slack, drawn as a dialog. */
final class SlackDialog extends Dialog {

    private final Map<String, HasValue<?, ?>> inputs = new LinkedHashMap<>();

    /** @param submit sends the values by block id and gives back what is wrong with them, by block id */
    SlackDialog(String json, Function<Map<String, String>, Map<String, String>> submit) {
        JsonNode view = JsonMapper.shared().readTree(json);
        setHeaderTitle(text(view.path("title")));
        setWidth("min(520px, 92vw)");
        addClassName("ask");
        view.path("blocks").forEach(block -> add(block(block)));
        getFooter().add(new Button(text(view.path("close")), click -> close()));
        if (!view.path("submit").isMissingNode()) {
            Button go = new Button(text(view.path("submit")));
            go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            go.setDisableOnClick(true);
            go.addClickListener(click -> {
                Map<String, String> faults = submit.apply(values());
                if (faults.isEmpty()) {
                    close();
                } else {
                    show(faults);
                    go.setEnabled(true);
                }
            });
            getFooter().add(go);
        }
    }

    private Component block(JsonNode block) {
        if (!"input".equals(block.path("type").asString(""))) {
            return SlackText.mrkdwn(block.path("text").path("text").asString(""));
        }
        JsonNode element = block.path("element");
        String label = text(block.path("label"));
        Component field = switch (element.path("type").asString("")) {
            case "datepicker" -> date(label, element.path("initial_date").asString(""));
            case "static_select" -> choice(label, element);
            default -> words(label, element);
        };
        inputs.put(block.path("block_id").asString(""), (HasValue<?, ?>) field);
        return field;
    }

    private static DatePicker date(String label, String initial) {
        DatePicker day = new DatePicker(label, initial.isEmpty() ? null : LocalDate.parse(initial));
        day.setWidthFull();
        return day;
    }

    private static Select<String> choice(String label, JsonNode element) {
        Map<String, String> options = new LinkedHashMap<>();
        element.path("options")
                .forEach(option -> options.put(option.path("value").asString(""), text(option.path("text"))));
        Select<String> select = new Select<>();
        select.setLabel(label);
        select.setItems(options.keySet());
        select.setItemLabelGenerator(value -> options.getOrDefault(value, value));
        select.setValue(element.path("initial_option").path("value").asString(null));
        select.setWidthFull();
        return select;
    }

    private static Component words(String label, JsonNode element) {
        String initial = element.path("initial_value").asString("");
        if (element.path("multiline").asBoolean(false)) {
            TextArea area = new TextArea(label, initial, "");
            area.setWidthFull();
            return area;
        }
        TextField field = new TextField(label, initial, "");
        field.setWidthFull();
        return field;
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        inputs.forEach((id, field) -> values.put(id, field.getValue() == null ? "" : String.valueOf(field.getValue())));
        return values;
    }

    private void show(Map<String, String> faults) {
        inputs.forEach((id, field) -> {
            if (field instanceof HasValidation validated) {
                validated.setInvalid(faults.containsKey(id));
                validated.setErrorMessage(faults.get(id));
            }
        });
    }

    private static String text(JsonNode node) {
        return SlackText.unescape(node.path("text").asString(""));
    }
}
