package io.upswell.analytics.domain;

import io.upswell.detection.AccountSnapshot;
import io.upswell.opportunities.RehearsedAlert;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert that a version of the rules would have sent.
 *
 * @param candidate whether the candidate, not the live version
 * @param types names of the signals' types
 */
public record ReplayedAlert(
        boolean candidate,
        String account,
        String name,
        @Nullable String csm,
        @Nullable String salesRep,
        LocalDate day,
        double score,
        @Nullable BigDecimal estimated,
        String currency,
        List<String> types) {

    public static ReplayedAlert of(boolean candidate, RehearsedAlert alert, ZoneId zone) {
        AccountSnapshot account = alert.account();
        return new ReplayedAlert(
                candidate,
                account.id(),
                account.name(),
                account.csm(),
                account.salesRep(),
                LocalDate.ofInstant(alert.at(), zone),
                alert.score(),
                alert.estimated(),
                alert.currency(),
                alert.types().stream().map(Enum::name).sorted().toList());
    }
}
