package io.upswell.notifications.application;

import io.upswell.detection.Evidence;
import io.upswell.detection.Signal;
import io.upswell.detection.Viewer;
import io.upswell.notifications.domain.LetterTemplates;
import io.upswell.opportunities.OpportunitySnapshot;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/** A first draft of a letter to the customer, from the evidence. */
@Service
class OutreachDrafts {

    private static final int PERCENT = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.US);

    private final LetterTemplates templates;
    private final Clock clock;

    OutreachDrafts(LetterTemplates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    String draft(OpportunitySnapshot opportunity, Viewer writer) {
        String template =
                opportunity.type() == null ? "any" : opportunity.type().name().toLowerCase(Locale.ROOT);
        return templates.write(template, known(opportunity, writer));
    }

    /** What of the evidence a letter may speak of. */
    Map<String, Object> known(OpportunitySnapshot opportunity, Viewer writer) {
        var known = new HashMap<String, Object>();
        known.put("account", opportunity.account().name());
        known.put(
                "contact",
                SlackDialogs.contact(opportunity)
                        .map(name -> name.strip().split("\\s+")[0])
                        .orElse("there"));
        known.put("csm", writer.displayName());
        if (!opportunity.suggestedProducts().isEmpty()) {
            known.put("products", String.join(" and ", opportunity.suggestedProducts()));
        }
        for (Signal signal : opportunity.signals()) {
            signal.evidence().forEach(evidence -> add(evidence, signal, known));
        }
        return known;
    }

    private void add(Evidence evidence, Signal signal, Map<String, Object> known) {
        switch (evidence) {
            case Evidence.Quote quote ->
                known.putIfAbsent(
                        "quote",
                        Map.of(
                                "words", quote.quote(),
                                "topic",
                                        signal.subject() == null
                                                ? "this"
                                                : signal.subject().replace('-', ' '),
                                "day", DAY.format(quote.occurredAt().atZone(clock.getZone()))));
            case Evidence.Usage usage -> {
                LocalDate when = usage.crossingFrom();
                known.putIfAbsent(
                        "usage",
                        Map.of(
                                "percent", Math.round(PERCENT * usage.ratio()),
                                "metric", usage.metricName(),
                                "when", when == null ? "" : DAY.format(when)));
            }
            case Evidence.Seats seats ->
                known.putIfAbsent(
                        "seats", Map.of("active", seats.activeUsers(), "contracted", seats.contractedSeats()));
            case Evidence.Team team ->
                known.putIfAbsent(
                        "team",
                        Map.of(
                                "department",
                                team.department(),
                                "count",
                                team.newUsers().size()));
            default -> {}
        }
    }
}
