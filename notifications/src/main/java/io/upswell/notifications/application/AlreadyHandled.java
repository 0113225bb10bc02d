package io.upswell.notifications.application;

import io.upswell.detection.Refusal;
import io.upswell.opportunities.OpportunitySnapshot;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Says before a dialog opens that somebody else was first. */
final class AlreadyHandled {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.US);

    private AlreadyHandled() {}

    /** @param names display name for a username */
    static void check(OpportunitySnapshot opportunity, UnaryOperator<String> names, Clock clock) {
        switch (opportunity.status()) {
            case QUALIFIED ->
                throw new Refusal.Conflict("this was already qualified by %s%s."
                        .formatted(by(opportunity, names), at(opportunity.qualifiedAt(), clock)));
            case DISMISSED -> throw new Refusal.Conflict("this was already dismissed.");
            default -> {}
        }
    }

    private static String by(OpportunitySnapshot opportunity, UnaryOperator<String> names) {
        return opportunity.qualifiedBy() == null ? "a colleague" : names.apply(opportunity.qualifiedBy());
    }

    private static String at(@Nullable Instant at, Clock clock) {
        return at == null ? "" : " · " + WHEN.format(at.atZone(clock.getZone()));
    }
}
