package io.upswell.frontend.demo.past;

import io.upswell.analytics.AnalyticsDesk;
import io.upswell.analytics.Baseline;
import io.upswell.analytics.ExpansionMetrics.SuccessMetricId;
import io.upswell.detection.FactIntake;
import io.upswell.detection.Hindsight;
import io.upswell.detection.Scan;
import io.upswell.detection.ScanDesk;
import io.upswell.frontend.demo.DemoPerson;
import io.upswell.frontend.demo.LineStream;
import io.upswell.opportunities.OpportunityDesk;
import io.upswell.opportunities.OpportunitySnapshot;
import io.upswell.opportunities.OpportunityStatus;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One day of the past after the other: facts at six, the scan at nine, decisions until the evening. */
@Component
class Mornings {

    private static final Logger log = LoggerFactory.getLogger(Mornings.class);
    private static final LocalTime ARRIVAL = LocalTime.of(6, 0);
    private static final LocalTime SCAN = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    /** A scan of every day would take the first start twice as long. */
    private static final Set<DayOfWeek> SCAN_DAYS = Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);

    /** Signals may be seen that long before what their story calls its onset. */
    private static final int EARLIEST_SIGNS = 90;

    private static final int LATEST_SIGNS = 120;

    private static final String SOURCE = "Simulated: the year before Upswell";
    private static final List<Baseline> BASELINES = List.of(
            new Baseline(SuccessMetricId.PIPELINE_GROWTH, 2_800, 84, SOURCE, "admin", Instant.EPOCH),
            new Baseline(SuccessMetricId.SIGNAL_TO_PROPOSAL_REDUCTION, 38, 61, SOURCE, "admin", Instant.EPOCH));

    private final FactIntake intake;
    private final ScanDesk scans;
    private final OpportunityDesk opportunities;
    private final AnalyticsDesk analytics;
    private final Hands hands;
    private final Settling settling;
    private final Clock clock;
    private final List<PastAccount> cast = PastAccount.cast();
    private final PastFacts facts = new PastFacts(cast);
    private final Map<String, Played> played = new HashMap<>();
    private final Map<UUID, Played> again = new HashMap<>();

    Mornings(
            FactIntake intake,
            ScanDesk scans,
            OpportunityDesk opportunities,
            AnalyticsDesk analytics,
            Hands hands,
            Settling settling,
            Clock clock) {
        this.intake = intake;
        this.scans = scans;
        this.opportunities = opportunities;
        this.analytics = analytics;
        this.hands = hands;
        this.settling = settling;
        this.clock = clock;
    }

    int accounts() {
        return cast.size();
    }

    /** Until the portfolio's own scan has been heard: it comes first. */
    void awaitPresent() throws Exception {
        DemoPerson.ADMIN.act(() -> settling.await(() -> scans.latest().orElse(null)));
        settling.untilHeard();
    }

    /** What was there when the past begins. */
    void open(LocalDate begun) throws Exception {
        try (var hindsight = Hindsight.begin().of(at(begun, ARRIVAL))) {
            take(facts.opening(begun));
            for (Baseline baseline : BASELINES) {
                DemoPerson.ADMIN.act(() -> analytics.recordBaseline(baseline));
            }
        }
        // Until their past is told, scans of the present do not see these accounts: what they wrote would be later.
        take(facts.withdrawn());
    }

    /** Who was alerted on the days that were told before this start. */
    void resume(LocalDate begun) throws Exception {
        listen(cast);
        log.debug("{} accounts were alerted since {}", played.size(), begun);
    }

    void tell(LocalDate begun, LocalDate morning) throws Exception {
        LocalDate yesterday = morning.minusDays(1);
        boolean scanned = SCAN_DAYS.contains(morning.getDayOfWeek());
        try (var hindsight = Hindsight.begin().of(at(morning, ARRIVAL))) {
            take(facts.on(yesterday, begun, played::get));
            if (scanned) {
                hindsight.of(at(morning, SCAN));
                scan();
            }
        }
        if (scanned) {
            int day = (int) (morning.toEpochDay() - begun.toEpochDay());
            listen(cast.stream()
                    .filter(past -> day >= past.onset() - EARLIEST_SIGNS && day < past.onset() + LATEST_SIGNS)
                    .toList());
        }
        perform(morning);
    }

    /** Nothing of the past is left to decide in the present, but what is done there. */
    void conclude(LocalDate yesterday) throws Exception {
        Act dismissal = Act.read("dismiss +0: BAD_TIMING");
        ZonedDateTime evening = yesterday.atTime(EVENING).atZone(clock.getZone());
        List<String> ids = cast.stream()
                .filter(past -> past.acts().stream().noneMatch(Act::present))
                .map(PastAccount::id)
                .toList();
        Map<String, OpportunitySnapshot> left = DemoPerson.ADMIN.act(() -> opportunities.ofAccounts(ids));
        for (PastAccount past : cast) {
            OpportunitySnapshot one = left.get(past.id());
            if (one != null && one.identifiedAt() != null && one.status() != OpportunityStatus.QUALIFIED) {
                hands.perform(new Played(past, one.id(), List.of()), new Played.Timed(dismissal, evening));
            }
        }
        settling.untilHeard();
    }

    /** The days up to the present, whose scans are the present's own; and, once, what people do right now. */
    void present(LocalDate begun, LocalDate toldUntil, LocalDate today, boolean first) throws Exception {
        if (first) {
            take(facts.contracts(today, played::get));
        }
        for (LocalDate day = toldUntil; day.isBefore(today); day = day.plusDays(1)) {
            take(facts.on(day, begun, played::get));
        }
        if (first) {
            for (Played one : played.values()) {
                for (Played.Timed timed : one.acts()) {
                    if (timed.at() == null) {
                        hands.perform(one, timed);
                    }
                }
            }
        }
    }

    private void take(Stream<String> lines) throws Exception {
        try (var stream = new LineStream(lines)) {
            var receipt = DemoPerson.ADMIN.act(() -> intake.take(stream, clock.instant(), false));
            if (receipt.rejected() > 0) {
                log.warn("{} facts of the past were rejected, the first: {}", receipt.rejected(), receipt.errors());
            }
        }
    }

    private void scan() throws Exception {
        Scan scan = DemoPerson.ADMIN.act(() -> scans.run(null));
        settling.await(() -> ended(scan) ? scan : null);
        settling.untilHeard();
    }

    private boolean ended(Scan scan) {
        try {
            return DemoPerson.ADMIN.act(() -> scans.find(scan.id())
                    .filter(one -> one.status() != Scan.Status.RUNNING)
                    .isPresent());
        } catch (Exception unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    private void listen(List<PastAccount> silent) throws Exception {
        List<String> ids = silent.stream().map(PastAccount::id).toList();
        Map<String, OpportunitySnapshot> found =
                ids.isEmpty() ? Map.of() : DemoPerson.ADMIN.act(() -> opportunities.ofAccounts(ids));
        for (PastAccount past : silent) {
            OpportunitySnapshot opportunity = found.get(past.id());
            Instant alertedAt = opportunity == null ? null : opportunity.identifiedAt();
            if (opportunity != null && alertedAt != null) {
                Played first = played.computeIfAbsent(
                        past.id(), id -> Played.of(past, opportunity.id(), alertedAt, clock.getZone()));
                if (!first.opportunity().equals(opportunity.id())) {
                    again.computeIfAbsent(
                            opportunity.id(), id -> Played.of(past.answeringAgain(), id, alertedAt, clock.getZone()));
                }
            }
        }
    }

    private record Due(Played played, Played.Timed timed) {
        Instant at() {
            return Objects.requireNonNull(timed.at()).toInstant();
        }
    }

    private void perform(LocalDate day) throws Exception {
        List<Due> due = Stream.concat(played.values().stream(), again.values().stream())
                .flatMap(one ->
                        one.acts().stream().filter(timed -> timed.on(day)).map(timed -> new Due(one, timed)))
                .sorted(Comparator.comparing(Due::at))
                .toList();
        for (Due one : due) {
            hands.perform(one.played(), one.timed());
        }
        if (!due.isEmpty()) {
            settling.untilHeard();
        }
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toInstant();
    }
}
