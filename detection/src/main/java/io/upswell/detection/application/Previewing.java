package io.upswell.detection.application;

import io.upswell.detection.RulePreview;
import io.upswell.detection.RuleSet;
import io.upswell.detection.RuleStudio.Watcher;
import io.upswell.detection.Viewer;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Puts a draft and the live version to what is on record now, chunk by chunk as a scan, and writes no signal. */
@Service
class Previewing {

    /** Accounts looked at; more would keep somebody waiting. */
    static final int MOST_ACCOUNTS = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(Previewing.class);
    private static final int MOST_ROWS = 200;
    private static final Comparator<RulePreview.Row> DIFFERENCES_FIRST = Comparator.<RulePreview.Row, Boolean>comparing(
                    row -> row.live() != null && row.draft() != null)
            .thenComparing(Previewing::strength, Comparator.reverseOrder())
            .thenComparing(RulePreview.Row::name);

    private final Facts facts;
    private final Reading reading;
    private final Judges judges;
    private final LiveRules live;
    private final Clock clock;

    Previewing(Facts facts, Reading reading, Judges judges, LiveRules live, Clock clock) {
        this.facts = facts;
        this.reading = reading;
        this.judges = judges;
        this.live = live;
        this.clock = clock;
    }

    /** As {@link io.upswell.detection.RuleStudio#preview(RuleSet, String, Watcher)}. */
    Optional<RulePreview> of(RuleSet draft, @Nullable String rule, Viewer viewer, Watcher watcher) {
        Instant now = clock.instant();
        SideBySide both = SideBySide.of(judges, live.rulesAsOf(now), draft, rule);
        List<String> ids = facts.accounts(now);
        int all = Math.min(ids.size(), MOST_ACCOUNTS);
        List<RulePreview.Row> rows = new ArrayList<>();
        int looked = 0;
        for (int from = 0; from < all; from += Scans.CHUNK) {
            if (!watcher.stillWanted(from, all)) {
                return Optional.empty();
            }
            int last = Math.min(from + Scans.CHUNK, ids.size()) - 1;
            List<AccountFacts> read = read(ids.get(from), ids.get(last), now, viewer);
            looked += read.size();
            read.forEach(one -> rows.addAll(rows(one, both)));
        }
        rows.sort(DIFFERENCES_FIRST);
        return Optional.of(new RulePreview(
                looked,
                (int) rows.stream().map(RulePreview.Row::account).distinct().count(),
                ids.size() <= MOST_ACCOUNTS,
                count(rows, false, true),
                count(rows, true, false),
                count(rows, true, true),
                List.copyOf(rows.subList(0, Math.min(MOST_ROWS, rows.size())))));
    }

    private List<AccountFacts> read(String first, String last, Instant now, Viewer viewer) {
        return reading.read(
                facts.load(first, last, now).accounts().stream()
                        .filter(one -> viewer.seesAccount(
                                one.account().csm(), one.account().salesRep()))
                        .toList(),
                new HashMap<>());
    }

    /** None of an account on which a rule breaks: a scan sets it aside, too. */
    private static List<RulePreview.Row> rows(AccountFacts facts, SideBySide both) {
        try {
            return both.of(facts).stream().map(pair -> row(facts, pair)).toList();
        } catch (RuntimeException poison) {
            LOG.debug("Account {} is left out of a preview", facts.account().id(), poison);
            return List.of();
        }
    }

    private static RulePreview.Row row(AccountFacts facts, Pairs.Pair pair) {
        return new RulePreview.Row(
                facts.account().id(),
                facts.account().name(),
                pair.rule(),
                pair.subject(),
                strength(pair.live()),
                strength(pair.draft()),
                pair.details());
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
