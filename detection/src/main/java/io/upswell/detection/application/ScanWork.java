package io.upswell.detection.application;

import io.upswell.detection.Evaluation;
import io.upswell.detection.SignalDetected;
import io.upswell.detection.domain.Comparison;
import io.upswell.detection.domain.Evaluations;
import io.upswell.detection.domain.Excerpt;
import io.upswell.detection.domain.Facts;
import io.upswell.detection.domain.ScanChunk;
import io.upswell.detection.domain.Scans;
import io.upswell.detection.domain.Signals;
import io.upswell.detection.domain.StandingSignal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Processes chunks, each within the transaction of its caller: what it reads, finds, writes and announces holds
 * together or not at all, with a number of statements that does not depend on the accounts.
 */
@Service
class ScanWork {

    private final Scans scans;
    private final Facts facts;
    private final Reading reading;
    private final Judging judging;
    private final Signals signals;
    private final Evaluations evaluations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScanWork(
            Scans scans,
            Facts facts,
            Reading reading,
            Judging judging,
            Signals signals,
            Evaluations evaluations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scans = scans;
        this.facts = facts;
        this.reading = reading;
        this.judging = judging;
        this.signals = signals;
        this.evaluations = evaluations;
        this.events = events;
        this.clock = clock;
    }

    void process(ScanChunk chunk) {
        Facts.Chunk loaded = facts.load(chunk.first(), chunk.last(), chunk.asOf());
        Map<String, String> skipped = new LinkedHashMap<>(loaded.unreadable());
        List<Judging.Judged> judged = judging.judge(reading.read(loaded.accounts(), skipped), skipped);
        keep(chunk, judged);
        int found = judged.stream().mapToInt(one -> one.found().size()).sum();
        scans.finish(chunk, judged.size(), skipped, found, clock.instant());
    }

    /** Leaves alone what a scan as of a later instant has written. */
    private void keep(ScanChunk chunk, List<Judging.Judged> judged) {
        List<String> ids =
                judged.stream().map(one -> one.facts().account().id()).toList();
        Map<String, Instant> keptAsOf = evaluations.asOf(ids);
        Map<String, List<StandingSignal>> standing = signals.standing(ids);
        Map<String, List<Evaluation>> latest = new HashMap<>();
        var changes = new Signals.Changes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<SignalDetected> news = new ArrayList<>();
        for (Judging.Judged one : judged) {
            String id = one.facts().account().id();
            if (!keptAsOf.getOrDefault(id, Instant.MIN).isAfter(chunk.asOf())) {
                latest.put(id, one.evaluations());
                Comparison comparison =
                        Comparison.of(id, standing.getOrDefault(id, List.of()), one.found(), chunk.asOf());
                changes.begun().addAll(comparison.changes().begun());
                changes.refreshed().addAll(comparison.changes().refreshed());
                changes.ended().addAll(comparison.changes().ended());
                if (comparison.worthSaying()) {
                    news.add(detected(chunk, one, comparison));
                }
            }
        }
        signals.write(chunk.scan(), chunk.asOf(), changes);
        evaluations.write(chunk.scan(), chunk.asOf(), latest);
        news.forEach(events::publishEvent);
    }

    private static SignalDetected detected(ScanChunk chunk, Judging.Judged one, Comparison comparison) {
        var account = one.facts().account();
        return new SignalDetected(
                chunk.scan(),
                chunk.scanNumber(),
                account,
                Excerpt.of(one.facts().priceBook(), account, comparison.now()),
                comparison.now(),
                comparison.news(),
                chunk.asOf());
    }
}
