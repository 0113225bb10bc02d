package io.upswell.notifications.application;

import io.upswell.detection.Refusal;
import io.upswell.opportunities.HistoryEntry;
import io.upswell.opportunities.HistoryEvent;
import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.OpportunitySnapshot;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells who clicks late that somebody else was first, and when. */
@Component
class AlreadyHandled {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.US);
    private static final DateTimeFormatter DAY_TIME = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.US);

    private final OpportunityDesk opportunities;
    private final Clock clock;

    /** Lazily, so that this module starts without those below it. */
    AlreadyHandled(@Lazy OpportunityDesk opportunities, Clock clock) {
        this.opportunities = opportunities;
        this.clock = clock;
    }

    /** @throws Refusal.Conflict when it is decided already */
    void check(OpportunitySnapshot opportunity) {
        switch (opportunity.status()) {
            case QUALIFIED -> throw by(opportunity, HistoryEvent.QUALIFIED);
            case DISMISSED -> throw by(opportunity, HistoryEvent.DISMISSED);
            default -> {}
        }
    }

    /** Such as "this was already qualified by Casey at 11:20." */
    Refusal.Conflict by(OpportunitySnapshot opportunity, HistoryEvent event) {
        String verb = event.name().toLowerCase(Locale.ROOT);
        String told =
                opportunities.history(List.of(opportunity.id())).getOrDefault(opportunity.id(), List.of()).stream()
                        .filter(entry -> entry.event() == event)
                        .reduce((earlier, later) -> later)
                        .map(this::told)
                        .orElse("");
        return new Refusal.Conflict("this was already %s%s.".formatted(verb, told));
    }

    private String told(HistoryEntry entry) {
        ZonedDateTime at = entry.at().atZone(clock.getZone());
        boolean today = at.toLocalDate().equals(LocalDate.now(clock));
        String by =
                entry.byName() == null ? "the workflow" : entry.byName().strip().split("\\s+")[0];
        return " by %s at %s".formatted(by, (today ? TIME : DAY_TIME).format(at));
    }
}
