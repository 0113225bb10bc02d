package io.upswell.opportunities.domain;

import io.upswell.opportunities.ExpansionType;
import io.upswell.opportunities.ScoreBand;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What lists of opportunities filter and sort by, as of the latest assessment. */
record Entry(
        String accountId,
        String accountName,
        @Nullable String csm,
        @Nullable String salesRep,
        ScoreBand band,
        double compositeScore,
        @Nullable BigDecimal estimatedExpansionArr,
        String currency,
        @Nullable ExpansionType expansionType) {

    static Entry of(Assessment assessment) {
        var account = assessment.account();
        return new Entry(
                account.id(),
                account.name(),
                account.csm(),
                account.salesRep(),
                assessment.band(),
                assessment.score().composite(),
                assessment.value().annual(),
                assessment.value().currency(),
                assessment.type());
    }
}
