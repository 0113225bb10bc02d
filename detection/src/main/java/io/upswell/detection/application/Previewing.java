package io.upswell.detection.application;

import io.upswell.detection.RulePreview;
import io.upswell.detection.RuleSet;
import io.upswell.detection.Viewer;
import io.upswell.detection.application.Judging.Judged;
import io.upswell.detection.domain.AccountFacts;
import io.upswell.detection.domain.Facts;
import io.upswell.detection.domain.Scans;
import io.upswell.detection.domain.rule.Found;
import io.upswell.detection.domain.rule.Pairs;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts a draft and the live version to what is on record now, chunk by chunk as a scan, and writes no signal. */
@Service
class Previewing {

    /** Accounts looked at; more would keep somebody waiting. */
    static final int MOST_ACCOUNTS = 5_000;

    private static final int MOST_ROWS = 200;
    private static final Comparator<RulePreview.Row> DIFFERENCES_FIRST = Comparator.<RulePreview.Row, Boolean>comparing(
                    row -> row.live() != null && row.draft() != null)
            .thenComparing(Previewing::strength, Comparator.reverseOrder())
            .thenComparing(RulePreview.Row::name);

    private final Facts facts;
    private final Reading reading;
    private final Judging judging;
    private final Judges judges;
    private final LiveRules live;
    private final Clock clock;

    Previewing(Facts facts, Reading reading, Judging judging, Judges judges, LiveRules live, Clock clock) {
        this.facts = facts;
        this.reading = reading;
        this.judging = judging;
        this.judges = judges;
        this.live = live;
        this.clock = clock;
    }

    RulePreview of(RuleSet draft, @Nullable String rule, Viewer viewer) {
        Instant now = clock.instant();
        Judge judge = judges.of(draft, rule);
        Judge before = judges.of(live.rulesAsOf(now), rule);
        List<String> ids = facts.accounts(now);
        List<RulePreview.Row> rows = new ArrayList<>();
        int looked = 0;
        for (int from = 0; from < Math.min(ids.size(), MOST_ACCOUNTS); from += Scans.CHUNK) {
            int last = Math.min(from + Scans.CHUNK, ids.size()) - 1;
            List<AccountFacts> seen = facts.load(ids.get(from), ids.get(last), now).accounts().stream()
                    .filter(one -> viewer.seesAccount(
                            one.account().csm(), one.account().salesRep()))
                    .toList();
            Map<String, String> skipped = new HashMap<>();
            List<AccountFacts> read = reading.read(seen, skipped);
            looked += read.size();
            Map<String, Judged> drafts = new HashMap<>();
            judging.judge(judge, read, skipped).forEach(one -> drafts.put(one.account(), one));
            for (Judged one : judging.judge(before, read, skipped)) {
                Judged other = drafts.get(one.account());
                if (other != null) {
                    rows.addAll(rows(one, other, rule));
                }
            }
        }
        rows.sort(DIFFERENCES_FIRST);
        return new RulePreview(
                looked,
                ids.size() <= MOST_ACCOUNTS,
                count(rows, false, true),
                count(rows, true, false),
                count(rows, true, true),
                List.copyOf(rows.subList(0, Math.min(MOST_ROWS, rows.size()))));
    }

    private static List<RulePreview.Row> rows(Judged live, Judged draft, @Nullable String rule) {
        return Pairs.of(live.byRule(), draft.byRule()).stream()
                .filter(pair -> rule == null || rule.equals(pair.rule()))
                .map(pair -> new RulePreview.Row(
                        live.account(),
                        live.facts().account().name(),
                        pair.rule(),
                        pair.subject(),
                        strength(pair.live()),
                        strength(pair.draft()),
                        pair.details()))
                .toList();
    }

    private static int count(List<RulePreview.Row> rows, boolean live, boolean draft) {
        return (int) rows.stream()
                .filter(row -> (row.live() != null) == live && (row.draft() != null) == draft)
                .count();
    }

    private static @Nullable Double strength(@Nullable Found found) {
        return found == null ? null : (Double) found.strength();
    }

    private static double strength(RulePreview.Row row) {
        return Math.max(row.live() == null ? 0 : row.live(), row.draft() == null ? 0 : row.draft());
    }
}
