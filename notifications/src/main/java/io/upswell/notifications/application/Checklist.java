package io.upswell.notifications.application;

import io.upswell.notifications.domain.Filled;
import io.upswell.notifications.domain.Form;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.Qualification;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a CSM says when qualifying: need, stakeholder, timing, value, close date and a note. */
final class Checklist {

    private static final Map<String, String> LABELS = Map.of(
            "need", "Need",
            "stakeholder", "Stakeholder",
            "timing", "Timing",
            "value", "Value per year",
            "close", "Expected close date");

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
                                : annual.setScale(0, RoundingMode.HALF_UP).toPlainString(),
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

    /** What was filled in; {@code null} where nothing was. */
    static @Nullable Qualification found(Filled filled) {
        String value = filled.value("value").replace(",", "");
        String close = filled.value("close");
        var found = new Qualification(
                filled.value("need"),
                filled.value("stakeholder"),
                filled.value("timing"),
                value.isEmpty() ? null : new BigDecimal(value),
                close.isEmpty() ? null : LocalDate.parse(close));
        return found.equals(Qualification.NOTHING_KNOWN) ? null : found;
    }
}
