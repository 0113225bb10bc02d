package io.upswell.notifications.application;

import io.upswell.notifications.domain.Filled;
import io.upswell.notifications.domain.Form;
import io.upswell.opportunities.OpportunitySnapshot;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a CSM says when qualifying: need, stakeholder, timing, value, close date and a note. */
final class Checklist {

    private static final Map<String, String> LABELS = Map.of(
            "need", "Need",
            "stakeholder", "Stakeholder",
            "timing", "Timing",
            "value", "Value per year",
            "close", "Expected close date");
    private static final List<String> ORDER = List.of("need", "stakeholder", "timing", "value", "close");

    private Checklist() {}

    static List<Form.Field> fields(OpportunitySnapshot opportunity, @Nullable String contact) {
        var annual = opportunity.value().annual();
        return List.of(
                entry("need", "", false),
                entry("stakeholder", contact == null ? "" : contact, false),
                entry("timing", "", false),
                entry(
                        "value",
                        annual == null
                                ? ""
                                : annual.setScale(0, java.math.RoundingMode.HALF_UP)
                                        .toPlainString(),
                        false),
                new Form.Day("close", label("close"), null, false),
                new Form.Entry("note", "Note for Sales", "", true, false));
    }

    private static Form.Entry entry(String id, String initial, boolean lines) {
        return new Form.Entry(id, label(id), initial, lines, false);
    }

    private static String label(String id) {
        return LABELS.getOrDefault(id, id);
    }

    /** The note alone where nothing else was said, else all of it. */
    static @Nullable String note(Filled filled) {
        String said = Stream.concat(
                        Stream.of(filled.value("note")),
                        ORDER.stream()
                                .filter(id -> !filled.value(id).isEmpty())
                                .map(id -> "%s: %s".formatted(label(id), filled.value(id))))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return said.isEmpty() ? null : said;
    }
}
