package io.upswell.opportunities.application;

import io.upswell.detection.Signal;
import io.upswell.detection.StandingDecisions;
import io.upswell.opportunities.HistoryEntry;
import io.upswell.opportunities.HistoryEvent;
import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.OpportunityStatus;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Tells detection which dismissals and snoozes stand, so that it can say why nobody is alerted of a signal. */
@Service
class Holding implements StandingDecisions {

    private static final Set<OpportunityStatus> HOLDING =
            Set.of(OpportunityStatus.DISMISSED, OpportunityStatus.SNOOZED);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final OpportunityDesk desk;
    private final Clock clock;

    Holding(OpportunityDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Map<String, Held> of(Collection<String> accounts) {
        List<OpportunitySnapshot> holding = desk.ofAccounts(accounts).values().stream()
                .filter(opportunity -> HOLDING.contains(opportunity.status()))
                .toList();
        if (holding.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<HistoryEntry>> history =
                desk.history(holding.stream().map(OpportunitySnapshot::id).toList());
        return holding.stream()
                .collect(Collectors.toMap(
                        opportunity -> opportunity.account().id(),
                        opportunity -> held(opportunity, history.getOrDefault(opportunity.id(), List.of()))));
    }

    private Held held(OpportunitySnapshot opportunity, List<HistoryEntry> history) {
        boolean snoozed = opportunity.status() == OpportunityStatus.SNOOZED;
        HistoryEvent decided = snoozed ? HistoryEvent.SNOOZED : HistoryEvent.DISMISSED;
        String who = history.reversed().stream()
                .filter(entry -> entry.event() == decided)
                .findFirst()
                .map(entry -> "%s %s it on %s"
                        .formatted(
                                entry.byName() == null ? "somebody" : entry.byName(),
                                snoozed ? "snoozed" : "dismissed",
                                DAY.format(entry.at().atZone(clock.getZone()))))
                .orElse(snoozed ? "it is snoozed" : "it was dismissed");
        return new Held(
                opportunity.signals().stream().map(Signal::type).collect(Collectors.toSet()),
                snoozed && opportunity.snoozedUntil() != null
                        ? "%s until %s".formatted(who, DAY.format(opportunity.snoozedUntil()))
                        : who + reason(opportunity),
                "a new signal type or a higher band speaks again");
    }

    private static String reason(OpportunitySnapshot opportunity) {
        return opportunity.dismissReason() == null
                ? ""
                : " (%s)"
                        .formatted(opportunity
                                .dismissReason()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' '));
    }
}
