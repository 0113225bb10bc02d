package io.upswell.frontend.rules;

import io.upswell.detection.OwnRule;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is written of an own rule, field by field. */
enum OwnField {
    NAME("Name", ""),
    CONDITION("CEL condition", ""),
    STRENGTH("Strength", "a number from 0 to 1, or what gives one"),
    SUBJECT("Subject", "a metric, product or plan; else the rule"),
    TEXT("Text for the CSM", "with facts in {{ }}"),
    PLAY("Recommended play", "what to do first");

    private final String label;
    private final String help;

    OwnField(String label, String help) {
        this.label = label;
        this.help = help;
    }

    String label() {
        return label;
    }

    String help() {
        return help;
    }

    String of(OwnRule rule) {
        return Objects.requireNonNullElse(
                switch (this) {
                    case NAME -> rule.name();
                    case CONDITION -> rule.condition();
                    case STRENGTH -> rule.strength();
                    case SUBJECT -> rule.subject();
                    case TEXT -> rule.text();
                    case PLAY -> rule.play();
                },
                "");
    }

    OwnRule in(OwnRule rule, String value) {
        return new OwnRule(
                rule.id(),
                this == NAME ? value : rule.name(),
                rule.on(),
                this == CONDITION ? value : rule.condition(),
                rule.type(),
                this == STRENGTH ? value : rule.strength(),
                this == SUBJECT ? orNull(value) : rule.subject(),
                this == TEXT ? value : rule.text(),
                this == PLAY ? orNull(value) : rule.play());
    }

    private static @Nullable String orNull(String value) {
        return value.isBlank() ? null : value.strip();
    }
}
