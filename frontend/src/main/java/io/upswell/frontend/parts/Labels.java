package io.upswell.frontend.parts;

import io.upswell.detection.SignalType;
import io.upswell.opportunities.DismissReason;
import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.OpportunitySnapshot;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words for what the modules know by a constant. */
public final class Labels {

    private Labels() {}

    /** For where there is little room. */
    public static String brief(SignalType type) {
        return switch (type) {
            case USAGE_LIMIT_APPROACHING -> "Usage limit";
            case SEAT_OVERAGE -> "Seats";
            case FEATURE_INTEREST -> "Feature";
            case EXPANSION_MENTION -> "Mention";
            case NEW_TEAM_ONBOARDING -> "New team";
            case API_USAGE_GROWTH -> "API growth";
            case COMPETITOR_DISPLACEMENT -> "Competitor";
        };
    }

    public static String of(DismissReason reason) {
        return switch (reason) {
            case NOT_A_FIT -> "Not a fit";
            case ALREADY_KNOWN -> "Already known";
            case BAD_TIMING -> "Bad timing";
            case NO_BUDGET -> "No budget";
            case WRONG_SIGNAL -> "The signal is wrong";
            case OTHER -> "Other";
        };
    }

    /** Where the opportunity stands, as a person would say it. */
    public static String status(OpportunitySnapshot opportunity, LocalDate today) {
        return switch (opportunity.status()) {
            case SUGGESTED -> "Suggested";
            case OPEN -> "Open, not qualified";
            case QUALIFIED -> "Qualified";
            case SNOOZED -> snoozed(opportunity.snoozedUntil(), today);
            case DISMISSED -> closed(opportunity.dismissReason());
        };
    }

    private static String snoozed(@Nullable LocalDate until, LocalDate today) {
        if (until == null) {
            return "Snoozed";
        }
        return "Snoozed until "
                + (until.equals(OpportunityDesk.SOMETHING_CHANGES) ? "something changes" : Words.date(until, today));
    }

    private static String closed(@Nullable DismissReason reason) {
        return reason == null ? "Closed" : "Closed: " + of(reason).toLowerCase(Locale.ROOT);
    }
}
