package io.upswell.detection.application;

import io.upswell.detection.Refusal;
import io.upswell.detection.RulePreview;
import io.upswell.detection.RuleVersion;
import io.upswell.detection.ShadowComparison;
import io.upswell.detection.Viewer;
import io.upswell.detection.domain.Accounts;
import io.upswell.detection.domain.RuleVersions;
import io.upswell.detection.domain.ShadowFinds;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a draft run silently beside the live version, and shows people what it found on their accounts. */
@Component
class ShadowMode {

    private static final int MOST_ROWS = 200;

    private final RuleVersions versions;
    private final KnownVersions known;
    private final ShadowFinds finds;
    private final Accounts accounts;
    private final Clock clock;

    ShadowMode(RuleVersions versions, KnownVersions known, ShadowFinds finds, Accounts accounts, Clock clock) {
        this.versions = versions;
        this.known = known;
        this.finds = finds;
        this.accounts = accounts;
        this.clock = clock;
    }

    RuleVersion start(int number, Viewer by) {
        if (!known.known(number).open()) {
            throw new Refusal.Conflict("Version %d is no draft.".formatted(number));
        }
        versions.startShadow(number, clock.instant(), by.displayName());
        return known.known(number);
    }

    void stop() {
        versions.stopShadow(clock.instant());
    }

    /** @param number {@code null} for the latest */
    Optional<ShadowComparison> comparison(@Nullable Integer number, Viewer viewer) {
        return (number == null ? versions.latestShadow() : Optional.of(number))
                .map(version -> finds.comparison(version, MOST_ROWS))
                .map(comparison -> inSight(comparison, viewer));
    }

    private ShadowComparison inSight(ShadowComparison comparison, Viewer viewer) {
        var found = accounts.find(
                comparison.rows().stream().map(RulePreview.Row::account).collect(Collectors.toSet()), clock.instant());
        return new ShadowComparison(
                comparison.version(),
                comparison.days(),
                comparison.rows().stream()
                        .filter(row -> {
                            var account = found.get(row.account());
                            return account != null && viewer.seesAccount(account.csm(), account.salesRep());
                        })
                        .toList());
    }
}
