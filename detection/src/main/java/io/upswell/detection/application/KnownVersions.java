package io.upswell.detection.application;

import io.upswell.detection.Refusal;
import io.upswell.detection.RuleVersion;
import io.upswell.detection.domain.RuleVersions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All versions of the rules: people's, and the shipped one. */
@Component
class KnownVersions {

    private final RuleVersions versions;
    private final ShippedRules shipped;
    private final Clock clock;

    KnownVersions(RuleVersions versions, ShippedRules shipped, Clock clock) {
        this.versions = versions;
        this.shipped = shipped;
        this.clock = clock;
    }

    /** Newest first, the shipped one last. */
    List<RuleVersion> all() {
        List<RuleVersion> all = new ArrayList<>(versions.all());
        all.add(shipped.version());
        return all;
    }

    Optional<RuleVersion> find(int number) {
        return number == 1 ? Optional.of(shipped.version()) : versions.find(number);
    }

    /** @throws Refusal.NotFound when there is none of this number */
    RuleVersion known(int number) {
        return find(number).orElseThrow(() -> new Refusal.NotFound("version of the rules", number));
    }

    RuleVersion live() {
        return known(versions.liveAt(clock.instant()));
    }
}
