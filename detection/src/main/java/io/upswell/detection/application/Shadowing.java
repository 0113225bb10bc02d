package io.upswell.detection.application;

import io.upswell.detection.application.Judging.Judged;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.ScanChunk;
import io.upswell.detection.domain.ShadowFinds;
import io.upswell.detection.domain.rule.Found;
import io.upswell.detection.domain.rule.Pairs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lets the draft in shadow judge what a chunk has read, and keeps what it would have found: one query when none is. */
@Service
class Shadowing {

    private final LiveRules rules;
    private final Judging judging;
    private final ShadowFinds finds;
    private final Clock clock;

    Shadowing(LiveRules rules, Judging judging, ShadowFinds finds, Clock clock) {
        this.rules = rules;
        this.judging = judging;
        this.finds = finds;
        this.clock = clock;
    }

    void look(ScanChunk chunk, List<Judged> live) {
        rules.shadow().ifPresent(shadow -> look(chunk, live, shadow));
    }

    private void look(ScanChunk chunk, List<Judged> live, Judge shadow) {
        List<AccountFacts> accounts = live.stream().map(Judged::facts).toList();
        Map<String, List<Pairs.ByRule>> drafts = new HashMap<>();
        judging.judge(shadow, accounts, new HashMap<>()).forEach(one -> drafts.put(one.account(), one.byRule()));
        List<ShadowFinds.Find> kept = new ArrayList<>();
        for (Judged one : live) {
            for (Pairs.Pair pair : Pairs.of(one.byRule(), drafts.getOrDefault(one.account(), List.of()))) {
                kept.add(new ShadowFinds.Find(
                        one.account(),
                        one.facts().account().name(),
                        pair.rule(),
                        pair.subject(),
                        strength(pair.live()),
                        strength(pair.draft()),
                        pair.details()));
            }
        }
        finds.write(
                shadow.rules().version(),
                LocalDate.ofInstant(chunk.asOf(), clock.getZone()),
                live.stream().map(Judged::account).toList(),
                kept);
    }

    private static @Nullable Double strength(@Nullable Found found) {
        return found == null ? null : (Double) found.strength();
    }
}
