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
 * @param closed whether it was dismissed, won or lost
 */
public record OpportunityFilter(
        @Nullable String accountId,
        @Nullable List<OpportunityStatus> status,
        @Nullable List<ScoreBand> band,
        @Nullable SignalType signalType,
        @Nullable String csm,
        @Nullable Double minScore,
        @Nullable String search,
        @Nullable Boolean closed) {

    /** Closed or not. */
    public OpportunityFilter(
            @Nullable String accountId,
            @Nullable List<OpportunityStatus> status,
            @Nullable List<ScoreBand> band,
            @Nullable SignalType signalType,
            @Nullable String csm,
            @Nullable Double minScore,
            @Nullable String search) {
        this(accountId, status, band, signalType, csm, minScore, search, null);
    }

    public static final OpportunityFilter ALL = new OpportunityFilter(null, null, null, null, null, null, null);
}
