package io.upswell.saleshandoff;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Evidence;
import io.upswell.detection.Signal;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.ValueEstimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a rep gets with a handoff (FR-3.1), made from the opportunity as it was qualified.
 *
 * @param summary the account in a line
 * @param whyNow strongest first
 * @param value with the formula of each part
 * @param stakeholders who of the customer said what; a person is there once
 * @param note of the CSM
 * @param nextStep one sentence
 * @param unknown what nobody knows, each with its consequence
 */
public record HandoffPackage(
        String summary,
        List<Reason> whyNow,
        ValueEstimate value,
        List<Stakeholder> stakeholders,
        @Nullable String note,
        @Nullable String nextStep,
        List<String> unknown) {

    /**
     * @param details one sentence
     * @param evidence one line each
     * @param link path of the page inside Upswell that shows it, with its chart
     */
    public record Reason(String details, List<String> evidence, String link) {}

    /** @param quotes verbatim */
    public record Stakeholder(String name, List<String> quotes) {}

    public static HandoffPackage of(Handoff handoff) {
        return of(handoff.opportunity(), handoff.note());
    }

    public static HandoffPackage of(OpportunitySnapshot opportunity, @Nullable String note) {
        AccountSnapshot account = opportunity.account();
        return new HandoffPackage(
                summary(account),
                opportunity.signals().stream()
                        .map(signal -> new Reason(
                                signal.details(),
                                signal.evidence().stream()
                                        .map(Evidence::summary)
                                        .toList(),
                                "/accounts/" + account.id()))
                        .toList(),
                opportunity.value(),
                stakeholders(opportunity.signals()),
                note,
                opportunity.recommendedApproach(),
                Unknowns.of(opportunity));
    }

    private static String summary(AccountSnapshot account) {
        List<String> parts = new ArrayList<>();
        parts.add(account.name());
        if (account.arr() != null) {
            parts.add("%s %,.0f a year".formatted(account.currency(), account.arr()));
        }
        if (account.planName() != null) {
            parts.add(account.planName());
        }
        if (account.contractedSeats() != null) {
            parts.add("%d active users on %d seats".formatted(account.activeUsers(), account.contractedSeats()));
        }
        if (account.contractEnd() != null) {
            parts.add("contract until " + account.contractEnd());
        }
        return String.join(" · ", parts);
    }

    private static List<Stakeholder> stakeholders(List<Signal> signals) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        for (Signal signal : signals) {
            for (Evidence evidence : signal.evidence()) {
                if (evidence instanceof Evidence.Quote quote && quote.speaker() != null) {
                    List<String> quotes = said.computeIfAbsent(quote.speaker(), name -> new ArrayList<>());
                    if (!quotes.contains(quote.quote())) {
                        quotes.add(quote.quote());
                    }
                }
            }
        }
        return said.entrySet().stream()
                .map(entry -> new Stakeholder(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /** Plain text, for a CRM's description; at most {@code most} characters. */
    public String text(int most) {
        var lines = new ArrayList<String>();
        lines.add(summary);
        lines.add("");
        lines.add("Why now");
        for (Reason reason : whyNow) {
            lines.add("- " + reason.details());
            reason.evidence().forEach(line -> lines.add("  " + line));
        }
        lines.add("");
        lines.add(
                value.annual() == null
                        ? "Value: not estimable" + (value.why() == null ? "" : ", " + value.why())
                        : "Value: %s %,.0f a year".formatted(value.currency(), value.annual()));
        value.parts().forEach(part -> lines.add("- %s: %s".formatted(part.label(), part.formula())));
        section(
                lines,
                "Who said what",
                stakeholders.stream()
                        .map(person -> person.name() + ": “" + String.join("” “", person.quotes()) + "”")
                        .toList());
        section(lines, "From Customer Success", note == null ? List.of() : List.of(note));
        section(lines, "Next step", nextStep == null ? List.of() : List.of(nextStep));
        section(lines, "Not known", unknown);
        String text = String.join("\n", lines);
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static void section(List<String> lines, String title, List<String> content) {
        if (!content.isEmpty()) {
            lines.add("");
            lines.add(title);
            content.forEach(line -> lines.add("- " + line));
        }
    }
}
