package io.upswell.frontend.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import io.upswell.opportunities.OpportunityDesk;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Until when an opportunity is to sleep: a day, or until something changes. */
final class SnoozeFields {

    private static final int DAYS = 7;

    private final LocalDate today;
    private final DatePicker until;
    private final Checkbox open = new Checkbox("No day: only something new ends it");

    SnoozeFields(LocalDate today) {
        this.today = today;
        until = new DatePicker("Until", today.plusDays(DAYS));
        until.setMin(today.plusDays(1));
        until.setWidthFull();
        open.addValueChangeListener(change -> until.setEnabled(!change.getValue()));
    }

    Component[] content() {
        Component advice =
                Markup.p("s m2", "It comes back on that day, or earlier with a new kind of signal or a higher band.");
        return new Component[] {advice, until, open};
    }

    /** {@code null} while the day is missing or cannot be read. */
    @Nullable
    LocalDate until() {
        if (open.getValue()) {
            return OpportunityDesk.SOMETHING_CHANGES;
        }
        return until.isInvalid() ? null : until.getValue();
    }

    /** Such as "sleeps until 5 Feb". */
    String told() {
        return open.getValue()
                ? "sleeps until something changes"
                : "sleeps until " + Words.date(until.getValue(), today);
    }
}
