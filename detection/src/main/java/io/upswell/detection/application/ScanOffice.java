package io.upswell.detection.application;

import io.upswell.detection.Hindsight;
import io.upswell.detection.Refusal;
import io.upswell.detection.Role;
import io.upswell.detection.Scan;
import io.upswell.detection.ScanDesk;
import io.upswell.detection.Viewer;
import io.upswell.detection.domain.Facts;
import io.upswell.detection.domain.Revisits;
import io.upswell.detection.domain.ScanRounds;
import io.upswell.detection.domain.Scans;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts scans and tells how they go; the work is done by {@link ScanHands}. */
@Service
class ScanOffice implements ScanDesk, ScanRounds {

    private static final Logger LOG = LoggerFactory.getLogger(ScanOffice.class);
    private static final int MOST_REVISITED = 1_000;

    private final Scans scans;
    private final Revisits revisits;
    private final Facts facts;
    private final ScanHands hands;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration settle;

    /** @param settle how long after a change its account is looked at again: corrections seldom come alone */
    ScanOffice(
            Scans scans,
            Revisits revisits,
            Facts facts,
            ScanHands hands,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${upswell.scan.revisit-after:5s}") Duration settle) {
        this.scans = scans;
        this.revisits = revisits;
        this.settle = settle;
        this.facts = facts;
        this.hands = hands;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Scan run(@Nullable Instant asOf) {
        requireManager("Scans are started by managers and administrators.");
        Instant now = clock.instant();
        if (asOf != null && asOf.isAfter(now)) {
            throw new Refusal.BadRequest("A scan cannot look as of %s: it is only %s now.".formatted(asOf, now));
        }
        return start(asOf == null ? now : asOf, null)
                .orElseThrow(() -> new IllegalStateException("A scan on demand has no day that could be taken."));
    }

    @Override
    public Scan cancel(UUID id) {
        requireManager("Scans are cancelled by managers and administrators.");
        transaction.executeWithoutResult(status -> scans.cancel(id, clock.instant()));
        hands.call();
        return scans.find(id).orElseThrow(() -> new Refusal.NotFound("scan", id));
    }

    @Override
    public List<Skipped> skipped(UUID scan, int limit) {
        requireManager("Managers and administrators see which accounts a scan skipped.");
        return scans.skipped(scan, limit).entrySet().stream()
                .map(one -> new Skipped(one.getKey(), one.getValue()))
                .toList();
    }

    private static void requireManager(String refusal) {
        Role role = Viewer.current().role();
        if (role != Role.MANAGER && role != Role.ADMIN) {
            throw new Refusal.Forbidden(refusal);
        }
    }

    @Override
    public void daily() {
        Instant now = clock.instant();
        start(now, LocalDate.ofInstant(now, clock.getZone()));
    }

    @Override
    public void revisit() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        transaction.executeWithoutResult(status -> {
            List<String> accounts = revisits.take(now.minus(settle), MOST_REVISITED);
            if (!accounts.isEmpty()) {
                scans.revisit(now, accounts, now);
                LOG.info("A fact changed under open signals of {} accounts; they are looked at again", accounts.size());
            }
        });
        hands.call();
    }

    @Override
    public void goOn() {
        hands.call();
    }

    @Override
    public Optional<Scan> find(UUID id) {
        Viewer.current();
        return scans.find(id);
    }

    @Override
    public Optional<Scan> latest() {
        Viewer.current();
        return scans.latest();
    }

    @Override
    public Window<Scan> page(ScrollPosition position, int limit) {
        Viewer.current();
        Object before = position instanceof KeysetScrollPosition keyset && !keyset.isInitial()
                ? keyset.getKeys().get("number")
                : null;
        List<Scan> page = scans.page(before instanceof Number number ? number.longValue() : null, limit + 1);
        List<Scan> shown = page.subList(0, Math.min(limit, page.size()));
        return Window.from(
                shown, i -> ScrollPosition.forward(Map.of("number", shown.get(i).number())), page.size() > limit);
    }

    /** Instants in the database end at microseconds; an exact one compares equal to itself later. */
    private Optional<Scan> start(Instant asOf, @Nullable LocalDate dailyOn) {
        Instant exact = asOf.truncatedTo(ChronoUnit.MICROS);
        Optional<Scan> started = transaction.execute(status -> {
            revisits.forget(exact);
            if (!Hindsight.isOn()) {
                revisits.noteWithdrawn(exact);
            }
            return scans.start(exact, facts.accounts(exact), dailyOn, Hindsight.isOn(), clock.instant());
        });
        hands.call();
        return started;
    }
}
