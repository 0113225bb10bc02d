package io.upswell.detection.application;

import io.upswell.detection.Conversation;
import io.upswell.detection.Finding;
import io.upswell.detection.PriceBook;
import io.upswell.detection.Refusal;
import io.upswell.detection.RuleReplay;
import io.upswell.detection.RuleSet;
import io.upswell.detection.domain.AccountPast;
import io.upswell.detection.domain.FactHistory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads the facts of a range of accounts once, with all their versions, and looks at them day by day from memory. */
@Service
class RuleReplayDesk implements RuleReplay {

    private final FactHistory history;
    private final Reading reading;
    private final Judges judges;
    private final LiveRules live;
    private final DailyInstants instants;
    private final Clock clock;

    RuleReplayDesk(
            FactHistory history, Reading reading, Judges judges, LiveRules live, DailyInstants instants, Clock clock) {
        this.history = history;
        this.reading = reading;
        this.judges = judges;
        this.live = live;
        this.instants = instants;
        this.clock = clock;
    }

    @Override
    public List<AccountRange> accounts(LocalDate until, int size) {
        List<String> ids =
                history.accounts(until.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        List<AccountRange> ranges = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += size) {
            int behind = Math.min(from + size, ids.size());
            ranges.add(new AccountRange(ids.get(from), ids.get(behind - 1), behind - from));
        }
        return ranges;
    }

    @Override
    public RuleSet rules(@Nullable Integer version) {
        return version == null
                ? live.rulesAsOf(clock.instant())
                : live.version(version).orElseThrow(() -> new Refusal.NotFound("version of the rules", version));
    }

    @Override
    public void replay(AccountRange range, LocalDate from, LocalDate to, List<RuleSet> versions, Listener listener) {
        List<Instant> days = instants.between(from, to);
        if (days.isEmpty()) {
            return;
        }
        List<AccountPast> pasts = history.load(range.first(), range.last(), days.getFirst(), days.getLast());
        var findings = read(pasts);
        Map<RuleSet, Judge> ofVersions = judges.of(versions);
        for (AccountPast past : pasts) {
            if (!new Lookback(ofVersions, findings, listener).at(past, days)) {
                return;
            }
        }
    }

    /** Every conversation is read once for each vocabulary that it was read with, not for each day. */
    private Map<PriceBook, Map<Conversation, List<Finding>>> read(List<AccountPast> pasts) {
        Map<PriceBook, Set<Conversation>> heard = new IdentityHashMap<>();
        for (AccountPast past : pasts) {
            past.heard()
                    .forEach(one -> heard.computeIfAbsent(
                                    one.book(), book -> Collections.newSetFromMap(new IdentityHashMap<>()))
                            .addAll(one.conversations()));
        }
        Map<PriceBook, Map<Conversation, List<Finding>>> findings = new IdentityHashMap<>();
        heard.forEach((book, conversations) -> findings.put(book, reading.readable(conversations, book)));
        return findings;
    }
}
