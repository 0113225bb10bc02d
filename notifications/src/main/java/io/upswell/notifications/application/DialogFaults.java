package io.upswell.notifications.application;

import io.upswell.notifications.domain.Filled;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is wrong with a dialog that somebody sent, told at its fields. */
@Component
class DialogFaults {

    private final Clock clock;

    DialogFaults(Clock clock) {
        this.clock = clock;
    }

    /** By field; empty when all can be read. Needs nothing but the clock, since Slack waits for it. */
    Map<String, String> of(Filled filled) {
        var faults = new HashMap<String, String>();
        LocalDate today = LocalDate.now(clock);
        switch (filled.form()) {
            case SlackDialogs.QUALIFY -> {
                value(filled, faults);
                if (!filled.value("close").isEmpty()) {
                    day(filled, "close", faults)
                            .filter(today::isAfter)
                            .ifPresent(d -> faults.put("close", "Choose a day to come."));
                }
            }
            case SlackDialogs.SNOOZE -> {
                if (!filled.value("until").equals(SlackDialogs.CHANGE)) {
                    day(filled, "date", faults)
                            .filter(date -> !date.isAfter(today))
                            .ifPresent(date -> faults.put("date", "Choose a day after today."));
                }
            }
            case SlackDialogs.KNEW ->
                day(filled, "since", faults)
                        .filter(date -> date.isAfter(today))
                        .ifPresent(date -> faults.put("since", "That is still to come."));
            case SlackDialogs.DECLINE -> {
                if (filled.value("reason").isEmpty()) {
                    faults.put("reason", "Say why, in a few words.");
                }
            }
            default -> {}
        }
        return faults;
    }

    private static void value(Filled filled, Map<String, String> faults) {
        String value = filled.value("value");
        if (!value.isEmpty() && !isAmount(value)) {
            faults.put("value", "Write a figure such as 45000.");
        }
    }

    private static boolean isAmount(String text) {
        try {
            return new BigDecimal(text.replace(",", "")).signum() >= 0;
        } catch (NumberFormatException words) {
            return false;
        }
    }

    private static Optional<LocalDate> day(Filled filled, String field, Map<String, String> faults) {
        try {
            return Optional.of(LocalDate.parse(filled.value(field)));
        } catch (DateTimeParseException none) {
            faults.put(field, "Choose a date.");
            return Optional.empty();
        }
    }
}
