package io.upswell.detection.application;

import io.upswell.detection.domain.Facts;
import io.upswell.detection.domain.ScanChunk;
import io.upswell.detection.domain.Scans;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Processes chunks, each within the transaction of its caller: what it reads, finds, writes and announces holds
 * together or not at all, with a number of statements that does not depend on the accounts.
 */
@Service
class ScanWork {

    /** After this long without a sign of life somebody else prepares a chunk. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private final Scans scans;
    private final Facts facts;
    private final Reading reading;
    private final Judging judging;
    private final Keeping keeping;
    private final Shadowing shadowing;
    private final Clock clock;

    ScanWork(
            Scans scans,
            Facts facts,
            Reading reading,
            Judging judging,
            Keeping keeping,
            Shadowing shadowing,
            Clock clock) {
        this.scans = scans;
        this.facts = facts;
        this.reading = reading;
        this.judging = judging;
        this.keeping = keeping;
        this.shadowing = shadowing;
        this.clock = clock;
    }

    /** Whether chunks have to be prepared before they are processed. */
    boolean preparesChunks() {
        return reading.readsAhead();
    }

    /** Has a chunk's conversations read where that takes its time; in no transaction. */
    void prepare(ScanChunk chunk) {
        Facts.Chunk loaded = facts.load(chunk.first(), chunk.last(), chunk.asOf());
        reading.ahead(
                loaded.accounts(), () -> scans.preparing(chunk, clock.instant().plus(LEASE)));
    }

    void process(ScanChunk chunk) {
        Facts.Chunk loaded = facts.load(chunk.first(), chunk.last(), chunk.asOf());
        Map<String, String> skipped = new LinkedHashMap<>(loaded.unreadable());
        List<Judging.Judged> judged = judging.judge(reading.read(loaded.accounts(), skipped), skipped);
        keeping.keep(chunk, judged);
        keeping.keep(chunk, judging.withdrawn(facts.withdrawn(chunk.first(), chunk.last(), chunk.asOf())));
        shadowing.look(chunk, judged);
        int found = judged.stream().mapToInt(one -> one.found().size()).sum();
        scans.finish(chunk, judged.size(), skipped, found, clock.instant());
    }
}
