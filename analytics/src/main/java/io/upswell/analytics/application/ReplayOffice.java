package io.upswell.analytics.application;

import io.upswell.analytics.Replay;
import io.upswell.analytics.ReplayDesk;
import io.upswell.analytics.ReplayResult;
import io.upswell.analytics.domain.Expansion;
import io.upswell.analytics.domain.ReplayChunk;
import io.upswell.analytics.domain.ReplayComparison;
import io.upswell.analytics.domain.ReplayedAlert;
import io.upswell.analytics.domain.Replays;
import io.upswell.detection.Refusal;
import io.upswell.detection.Role;
import io.upswell.detection.RuleReplay;
import io.upswell.detection.RuleReplay.AccountRange;
import io.upswell.detection.RuleSet;
import io.upswell.detection.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts replays and tells what came of them; the work is done by {@link ReplayHands}. */
@Service
class ReplayOffice implements ReplayDesk {

    private static final int LONGEST_DAYS = 731;
    /** So many parts a replay is cut into: what is done of it moves visibly, and little is lost when a node dies. */
    private static final int PARTS = 50;

    private static final int SMALLEST = 5;
    private static final int LARGEST = 50;

    private final Replays replays;
    private final RuleReplay ruleReplay;
    private final ReplayHands hands;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReplayOffice(
            Replays replays, RuleReplay ruleReplay, ReplayHands hands, TransactionTemplate transaction, Clock clock) {
        this.replays = replays;
        this.ruleReplay = ruleReplay;
        this.hands = hands;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Replay start(@Nullable Integer candidate, LocalDate from, LocalDate to) {
        Viewer viewer = manager();
        if (to.isBefore(from) || to.isAfter(LocalDate.now(clock))) {
            throw new Refusal.BadRequest(
                    "from %s to %s: name days that have been, in their order.".formatted(from, to));
        }
        if (ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS) {
            throw new Refusal.BadRequest("from %s to %s: two years at most.".formatted(from, to));
        }
        RuleSet live = ruleReplay.rules(null);
        RuleSet other = ruleReplay.rules(candidate);
        int all = ruleReplay.accounts(to, LARGEST).stream()
                .mapToInt(AccountRange::accounts)
                .sum();
        var whole =
                ReplayChunk.whole(UUID.randomUUID(), from, to, live, other.version() == live.version() ? null : other);
        List<ReplayChunk> parts = new ArrayList<>();
        for (AccountRange range : ruleReplay.accounts(to, Math.clamp(all / PARTS, SMALLEST, LARGEST))) {
            parts.add(whole.part(parts.size() + 1, range.first(), range.last(), range.accounts()));
        }
        transaction.executeWithoutResult(status -> replays.start(whole, parts, viewer.username(), clock.instant()));
        hands.call();
        return replays.find(whole.replay()).orElseThrow();
    }

    @Override
    public Optional<Replay> find(UUID id) {
        manager();
        return replays.find(id);
    }

    @Override
    public List<Replay> latest(int limit) {
        manager();
        return replays.latest(limit);
    }

    @Override
    public Replay cancel(UUID id) {
        manager();
        transaction.executeWithoutResult(status -> replays.cancel(id, clock.instant()));
        return known(id);
    }

    @Override
    public Optional<ReplayResult> result(UUID id) {
        Viewer viewer = manager();
        Replay replay = known(id);
        if (replay.status() == Replay.Status.RUNNING || replay.status() == Replay.Status.CANCELLED) {
            return Optional.empty();
        }
        return Optional.of(ReplayComparison.of(replay, inSight(replays.found(id), viewer), LocalDate.now(clock)));
    }

    private static Replays.Found inSight(Replays.Found found, Viewer viewer) {
        List<ReplayedAlert> alerts = found.alerts().stream()
                .filter(alert -> viewer.seesAccount(alert.csm(), alert.salesRep()))
                .toList();
        List<Expansion> expansions = found.expansions().stream()
                .filter(one -> viewer.seesAccount(one.csm(), one.salesRep()))
                .toList();
        return new Replays.Found(
                alerts, expansions, found.csms().stream().filter(viewer::sees).toList());
    }

    private Replay known(UUID id) {
        return replays.find(id).orElseThrow(() -> new Refusal.NotFound("replay", id));
    }

    private static Viewer manager() {
        Viewer viewer = Viewer.current();
        if (viewer.role() != Role.MANAGER && viewer.role() != Role.ADMIN) {
            throw new Refusal.Forbidden("Replays are for managers and administrators.");
        }
        return viewer;
    }
}
