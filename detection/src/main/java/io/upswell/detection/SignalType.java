package io.upswell.detection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an expansion signal can be (PRD 3.1). */
public enum SignalType {
    /** FR-1.1 */
    USAGE_LIMIT_APPROACHING("Usage limit approaching"),
    /** FR-1.2 */
    SEAT_OVERAGE("Seat overage"),
    /** FR-1.3 */
    FEATURE_INTEREST("Feature interest"),
    /** FR-1.4 */
    EXPANSION_MENTION("Expansion mention"),
    /** FR-1.5 */
    NEW_TEAM_ONBOARDING("New team onboarding"),
    /** FR-1.6 */
    API_USAGE_GROWTH("API usage growth"),
    /** FR-1.7 */
    COMPETITOR_DISPLACEMENT("Competitor displacement");

    private final String label;

    SignalType(String label) {
        this.label = label;
    }

    /** What people read, in sentence case. */
    public String label() {
        return label;
    }

    /** The name in the metadata of PRD 4.1, such as {@code usage_limit_approaching}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
