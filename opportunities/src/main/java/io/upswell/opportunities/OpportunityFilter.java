package io.upswell.opportunities;

import io.upswell.detection.SignalType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to list; {@code null} does not restrict.
 *
 * @param csm username
 * @param minScore composite score, inclusive
 * @param search part of the account's name
 */
public record OpportunityFilter(
        @Nullable String accountId,
        @Nullable List<OpportunityStatus> status,
        @Nullable List<ScoreBand> band,
        @Nullable SignalType signalType,
        @Nullable String csm,
        @Nullable Double minScore,
        @Nullable String search) {

    public static final OpportunityFilter ALL = new OpportunityFilter(null, null, null, null, null, null, null);
}
