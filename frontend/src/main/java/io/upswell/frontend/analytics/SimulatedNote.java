package io.upswell.frontend.analytics;

import com.vaadin.flow.component.Component;
import io.upswell.frontend.demo.past.PastYear;
import io.upswell.frontend.parts.Markup;
import io.upswell.frontend.parts.Words;
import java.time.LocalDate;
import java.util.Optional;

/** Says that the demo's past is made up, and how much of it is there already. */
final class SimulatedNote {

    private static final int ALL = 100;

    private SimulatedNote() {}

    static Optional<Component> of(PastYear past, LocalDate today) {
        return past.told().map(told -> {
            String text = told.percent() < ALL
                    ? "The demo's simulated past is being told: %d%% so far, up to %s. Look again in a moment."
                            .formatted(told.percent(), Words.date(told.until(), today))
                    : "Simulated: %d of these accounts and their decisions since %s are invented. The scans, scores and messages are real."
                            .formatted(told.accounts(), Words.date(told.from(), today));
            Component note = Markup.p("s simulated", text);
            note.getElement().setAttribute("role", "note");
            return note;
        });
    }
}
