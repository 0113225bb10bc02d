package io.upswell.frontend.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.slider.DecimalSlider;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.upswell.detection.RuleSetting;
import io.upswell.detection.SignalType;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** The numbers of a built-in rule; the one that decides most is a slider. */
final class SettingsForm {

    private static final double FINE = 0.01;
    private static final int DECIMALS = 4;

    private final Editing editing;

    SettingsForm(Editing editing) {
        this.editing = editing;
    }

    Component draw(SignalType type) {
        Working working = editing.working();
        Checkbox on = new Checkbox("Scans ask this rule", working.rules().isOn(type));
        on.addValueChangeListener(change -> {
            working.turn(type, change.getValue());
            editing.edited();
        });
        List<RuleSetting> settings = RuleSetting.of(type);
        RuleSetting first = settings.getFirst();
        boolean slides = first.unit() == RuleSetting.Unit.SHARE;
        Div fields = Markup.div("sets");
        settings.stream().skip(slides ? 1 : 0).forEach(setting -> fields.add(field(setting)));
        Div form = Markup.div("setform", on);
        if (slides) {
            form.add(slider(first));
        }
        form.add(fields);
        return form;
    }

    private Component slider(RuleSetting setting) {
        Working working = editing.working();
        Span now = Markup.span("num b", Words.percent(working.rules().value(setting)));
        DecimalSlider slider = new DecimalSlider(setting.least(), setting.most());
        slider.setStep(FINE);
        slider.setValue(working.rules().value(setting));
        slider.setAriaLabel(setting.label());
        slider.setWidthFull();
        slider.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        slider.addValueChangeListener(change -> {
            double value = Math.round(change.getValue() / FINE) * FINE;
            now.setText(Words.percent(value));
            set(setting, value);
        });
        double live = working.live().rules().value(setting);
        return Markup.div(
                "",
                Markup.div(
                        "row between",
                        Markup.h3("", "Threshold"),
                        Markup.span(
                                "s m2",
                                new Span(setting.label().toLowerCase(Locale.ROOT) + ": "),
                                now,
                                new Span(" · live " + Words.percent(live)))),
                slider,
                Markup.div(
                        "row between xs m3",
                        new Span(Words.percent(setting.least())),
                        new Span(Words.percent(setting.most()))));
    }

    private Component field(RuleSetting setting) {
        Working working = editing.working();
        double value = working.rules().value(setting);
        double live = working.live().rules().value(setting);
        NumberField field = new NumberField(setting.label());
        field.setValue(plain(value).doubleValue());
        field.setMin(setting.least());
        field.setMax(setting.most());
        field.setStep(setting.unit().whole() ? 1 : FINE / 100);
        field.setHelperText(value == live ? unit(setting) : "%s · live %s".formatted(unit(setting), plain(live)));
        field.addValueChangeListener(change -> {
            Double typed = change.getValue();
            boolean good = typed != null && setting.allows(typed);
            field.setInvalid(!good);
            field.setErrorMessage("From %s to %s%s"
                    .formatted(
                            plain(setting.least()),
                            plain(setting.most()),
                            setting.unit().whole() ? ", in whole numbers" : ""));
            if (good) {
                set(setting, typed);
            }
        });
        return field;
    }

    private void set(RuleSetting setting, double value) {
        editing.working()
                .set(editing.working().rules().with(setting, plain(value).doubleValue()));
        editing.edited();
    }

    private static String unit(RuleSetting setting) {
        return switch (setting.unit()) {
            case SHARE -> "0.8 is 80%";
            case STRENGTH -> "0 to 1";
            case COUNT -> "whole number";
            case DAYS -> "days";
        };
    }

    /** Without the dust of binary fractions. */
    private static BigDecimal plain(double value) {
        BigDecimal exact = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
