package io.upswell.analytics.application;

import io.upswell.analytics.domain.Expansion;
import io.upswell.analytics.domain.ReplayChunk;
import io.upswell.analytics.domain.ReplayedAlert;
import io.upswell.analytics.domain.Replays;
import io.upswell.analytics.domain.Stories;
import io.upswell.detection.AccountSnapshot;
import io.upswell.detection.RuleReplay;
import io.upswell.detection.RuleReplay.AccountRange;
import io.upswell.detection.RuleSet;
import io.upswell.detection.SignalDetected;
import io.upswell.opportunities.AlertRehearsal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Replays the accounts of a chunk, and gathers what really became of them. */
@Service
class ReplayWork {

    private final RuleReplay ruleReplay;
    private final AlertRehearsal rehearsal;
    private final Stories stories;
    private final Clock clock;

    ReplayWork(RuleReplay ruleReplay, AlertRehearsal rehearsal, Stories stories, Clock clock) {
        this.ruleReplay = ruleReplay;
        this.rehearsal = rehearsal;
        this.stories = stories;
        this.clock = clock;
    }

    /**
     * @param goOn asked after each account
     * @return empty when it was not to go on
     */
    Optional<Replays.Found> replay(ReplayChunk chunk, BooleanSupplier goOn) {
        var listening = new Listening(chunk, goOn);
        ruleReplay.replay(
                new AccountRange(chunk.first(), chunk.last(), chunk.accounts()),
                chunk.from().minusDays(ReplayChunk.WARM_UP_DAYS),
                chunk.to(),
                chunk.versions(),
                listening);
        if (listening.stopped) {
            return Optional.empty();
        }
        List<Expansion> expansions = stories.of(listening.accounts.keySet()).stream()
                .flatMap(
                        story -> Expansion.of(
                                story, Objects.requireNonNull(listening.accounts.get(story.account())), clock.getZone())
                                .stream())
                .toList();
        return Optional.of(new Replays.Found(
                listening.alerts,
                expansions,
                listening.accounts.values().stream()
                        .map(AccountSnapshot::csm)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
    }

    private final class Listening implements RuleReplay.Listener {

        private final ReplayChunk chunk;
        private final BooleanSupplier goOn;
        private final Map<RuleSet, AlertRehearsal.Course> courses = new HashMap<>();
        private final List<ReplayedAlert> alerts = new ArrayList<>();
        private final Map<String, AccountSnapshot> accounts = new TreeMap<>();
        private boolean stopped;

        Listening(ReplayChunk chunk, BooleanSupplier goOn) {
            this.chunk = chunk;
            this.goOn = goOn;
        }

        @Override
        public void found(RuleSet rules, SignalDetected event) {
            courses.computeIfAbsent(rules, version -> rehearsal.begin())
                    .on(event)
                    .map(alert -> ReplayedAlert.of(!rules.equals(chunk.live()), alert, clock.getZone()))
                    .ifPresent(alerts::add);
        }

        @Override
        public boolean through(String account, @Nullable AccountSnapshot last, int days) {
            courses.clear();
            if (last != null) {
                accounts.put(account, last);
            }
            stopped = !goOn.getAsBoolean();
            return !stopped;
        }
    }
}
