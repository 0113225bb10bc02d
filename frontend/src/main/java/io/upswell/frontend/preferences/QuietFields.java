package io.upswell.frontend.preferences;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.upswell.frontend.parts.Markup;
import io.upswell.notifications.AlertPreferences.Preferences;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A time zone and the two ends of the quiet hours; what is left empty is as for everybody. */
final class QuietFields extends Div {

    private final ComboBox<String> zone = new ComboBox<>("Time zone");
    private final TimePicker from = new TimePicker("Quiet from");
    private final TimePicker to = new TimePicker("until");

    QuietFields(Preferences mine, Preferences all) {
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") || id.equals("UTC"))
                .sorted()
                .toList());
        zone.setPlaceholder(all.timeZone());
        zone.setClearButtonVisible(true);
        zone.setHelperText("Empty: %s, as for everybody.".formatted(all.timeZone()));
        zone.setValue(mine.timeZone());
        zone.setWidthFull();
        String[] ends = Objects.requireNonNullElse(mine.quietHours(), "-").split("-", -1);
        time(from, ends[0]);
        time(to, ends[1]);
        from.setHelperText(
                all.quietHours() == null
                        ? "Empty: no quiet hours, as for everybody."
                        : "Empty: %s, as for everybody.".formatted(all.quietHours()));
        add(zone, Markup.div("row two", from, to));
        addClassName("prefs-fields");
    }

    private static void time(TimePicker picker, String value) {
        picker.setLocale(Locale.GERMANY);
        picker.setStep(Duration.ofMinutes(30));
        picker.setClearButtonVisible(true);
        picker.setValue(value.isEmpty() ? null : LocalTime.parse(value));
    }

    /** Whether both ends are given, or none; says so at the field where one is missing. */
    boolean isComplete() {
        missing(from, to.getValue() != null && from.getValue() == null);
        missing(to, from.getValue() != null && to.getValue() == null);
        return !from.isInvalid() && !to.isInvalid() && !zone.isInvalid();
    }

    private static void missing(TimePicker picker, boolean missing) {
        picker.setErrorMessage(missing ? "Name both ends, or none." : "Write a time such as 18:00.");
        picker.setInvalid(missing);
    }

    @Nullable
    String timeZone() {
        return zone.getValue();
    }

    @Nullable
    String quietHours() {
        return from.getValue() == null || to.getValue() == null ? null : from.getValue() + "-" + to.getValue();
    }

    /** What holds from now on, in a sentence. */
    String told() {
        return quietHours() == null
                ? "You have no quiet hours of your own."
                : "Quiet from %s to %s.".formatted(from.getValue(), to.getValue());
    }
}
