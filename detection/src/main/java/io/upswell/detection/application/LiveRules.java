package io.upswell.detection.application;

import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleVersion;
import io.upswell.detection.domain.RuleVersions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** Which version of the rules judges: one small query a chunk, and rules that are built once. */
@Service
class LiveRules {

    private static final int MOST_KEPT = 16;

    private final RuleVersions versions;
    private final Judges judges;
    private final Map<Integer, RuleSet> frozen = new ConcurrentHashMap<>();
    private final Map<RuleSet, Judge> built = new ConcurrentHashMap<>();

    LiveRules(RuleVersions versions, Judges judges) {
        this.versions = versions;
        this.judges = judges;
    }

    /** The version that was live as of an instant; the shipped one before anything else was. */
    Judge asOf(Instant instant) {
        return judge(rulesAsOf(instant));
    }

    /** What was live once changes no more, so it is read once. */
    RuleSet rulesAsOf(Instant instant) {
        int number = versions.liveAt(instant);
        return number == 1
                ? RuleSet.shipped()
                : frozen.computeIfAbsent(number, n -> version(n).orElseThrow());
    }

    /** Any version, drafts as they are now. */
    Optional<RuleSet> version(int number) {
        return number == 1
                ? Optional.of(RuleSet.shipped())
                : versions.find(number).map(RuleVersion::rules);
    }

    /** The draft in shadow, empty when there is none. */
    Optional<Judge> shadow() {
        return versions.shadow().flatMap(this::version).map(this::judge);
    }

    private Judge judge(RuleSet rules) {
        if (built.size() > MOST_KEPT) { // drafts come and go
            built.clear();
        }
        return built.computeIfAbsent(rules, judges::of);
    }
}
