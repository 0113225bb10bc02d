package io.upswell.detection;

import java.time.LocalDate;
import java.util.List;

/**
 * What a draft found silently beside the live version, day by day.
 *
 * @param version the draft's
 * @param days oldest first; days without a scan are missing
 * @param rows of the latest day, where the two differ
 */
public record ShadowComparison(int version, List<Day> days, List<RulePreview.Row> rows) {

    /**
     * @param onlyLive signals that the live version alone found
     * @param onlyShadow signals that the draft alone found
     */
    public record Day(LocalDate day, int both, int onlyLive, int onlyShadow) {}

    /** Nothing has run in shadow yet. */
    public static ShadowComparison none(int version) {
        return new ShadowComparison(version, List.of(), List.of());
    }
}
