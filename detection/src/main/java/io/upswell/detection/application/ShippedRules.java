package io.upswell.detection.application;

import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleVersion;
import io.upswell.detection.domain.RuleVersions;
import io.upswell.detection.domain.rule.ShippedTests;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** Version 1, which comes with Upswell. */
@Service
class ShippedRules {

    private final RuleVersions versions;
    private final Clock clock;

    ShippedRules(RuleVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    RuleVersion version() {
        boolean live = versions.liveAt(clock.instant()) == 1;
        return new RuleVersion(
                RuleSet.shipped(),
                ShippedTests.all(),
                1,
                "Comes with Upswell",
                1,
                Instant.EPOCH,
                "Upswell",
                Instant.EPOCH,
                "Upswell",
                live ? RuleVersion.State.LIVE : RuleVersion.State.PAST);
    }
}
