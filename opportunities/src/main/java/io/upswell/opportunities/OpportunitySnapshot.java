package io.upswell.opportunities;

import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.Occasion;
import io.upswell.detection.Signal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An expansion opportunity as it stood (FR-2.1 to FR-2.5): what screens show and events carry.
 *
 * @param signals strongest first
 * @param type {@code null} where the signals do not say
 * @param suggestedProducts names, as in PRD 4.1
 * @param recommendedApproach one sentence
 * @param identifiedAt as of when it was first worth an alert; {@code null} while the score is low
 * @param detectedAt as of when the scan looked whose signals it shows
 * @param revision grows with every change, so that an older event never overwrites a newer one
 * @param qualifiedBy username, once QUALIFIED
 * @param note of the CSM, with the decision
 * @param plays ways to begin, the one of the strongest signal first
 * @param qualification the CSM's checklist, {@code null} unless QUALIFIED with one
 * @param conclusion how it ended in Sales, {@code null} before; the status stays QUALIFIED
 * @param accountDeletedAt as of when its account was found deleted, {@code null} while there is one
 * @param confirmedBy display name of who confirmed or created the record, {@code null} while only the score opened it
 */
public record OpportunitySnapshot(
        UUID id,
        AccountSnapshot account,
        OpportunityStatus status,
        List<Signal> signals,
        ScoreBreakdown score,
        ScoreBand band,
        ValueEstimate value,
        @Nullable ExpansionType type,
        List<String> suggestedProducts,
        @Nullable String recommendedApproach,
        @Nullable Instant identifiedAt,
        Instant detectedAt,
        long revision,
        @Nullable String confirmedBy,
        @Nullable String qualifiedBy,
        @Nullable Instant qualifiedAt,
        @Nullable String note,
        @Nullable DismissReason dismissReason,
        @Nullable LocalDate snoozedUntil,
        List<SuggestedPlay> plays,
        @Nullable Qualification qualification,
        @Nullable Conclusion conclusion,
        @Nullable Instant accountDeletedAt) {

    /** Of an account that is there; without plays, checklist and conclusion. */
    public OpportunitySnapshot(
            UUID id,
            AccountSnapshot account,
            OpportunityStatus status,
            List<Signal> signals,
            ScoreBreakdown score,
            ScoreBand band,
            ValueEstimate value,
            @Nullable ExpansionType type,
            List<String> suggestedProducts,
            @Nullable String recommendedApproach,
            @Nullable Instant identifiedAt,
            Instant detectedAt,
            long revision,
            @Nullable String confirmedBy,
            @Nullable String qualifiedBy,
            @Nullable Instant qualifiedAt,
            @Nullable String note,
            @Nullable DismissReason dismissReason,
            @Nullable LocalDate snoozedUntil) {
        this(
                id,
                account,
                status,
                signals,
                score,
                band,
                value,
                type,
                suggestedProducts,
                recommendedApproach,
                identifiedAt,
                detectedAt,
                revision,
                confirmedBy,
                qualifiedBy,
                qualifiedAt,
                note,
                dismissReason,
                snoozedUntil,
                List.of(),
                null,
                null,
                null);
    }

    /** The value for the rest of the contract, from the day of the scan. */
    public Optional<Proration> proration() {
        return Proration.of(value.annual(), LocalDate.ofInstant(detectedAt, ZoneOffset.UTC), account.contractEnd());
    }

    /** What the workflow may ask about it. */
    public Occasion occasion() {
        return new Occasion(account, signals, score.composite(), value.annual());
    }
}
