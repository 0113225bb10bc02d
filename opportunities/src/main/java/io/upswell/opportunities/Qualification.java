package io.upswell.opportunities;

import io.upswell.detection.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the CSM has found out before Sales takes over; what is not known stays {@code null}.
 *
 * @param need what the customer wants to achieve
 * @param stakeholder who decides, by name or role
 * @param timing when they want it, in their words
 * @param amount what the CSM expects per year, in the account's currency
 * @param closeDate by when it should be signed
 */
public record Qualification(
        @Nullable String need,
        @Nullable String stakeholder,
        @Nullable String timing,
        @Nullable BigDecimal amount,
        @Nullable LocalDate closeDate) {

    public static final Qualification NOTHING_KNOWN = new Qualification(null, null, null, null, null);

    public Qualification {
        need = said(need);
        stakeholder = said(stakeholder);
        timing = said(timing);
    }

    /** @throws Refusal.BadRequest when the close date has passed or the amount is below nothing */
    public void check(LocalDate today) {
        if (closeDate != null && closeDate.isBefore(today)) {
            throw new Refusal.BadRequest(
                    "The close date %s has passed: name today or a later day.".formatted(closeDate));
        }
        if (amount != null && amount.signum() < 0) {
            throw new Refusal.BadRequest("The value is %s: name 0 or more.".formatted(amount.toPlainString()));
        }
    }

    /** The points of the checklist that are open, in its order. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        note(missing, need, "need");
        note(missing, stakeholder, "stakeholder");
        note(missing, timing, "timing");
        note(missing, amount, "value");
        note(missing, closeDate, "close date");
        return missing;
    }

    private static void note(List<String> missing, @Nullable Object answer, String point) {
        if (answer == null) {
            missing.add(point);
        }
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
