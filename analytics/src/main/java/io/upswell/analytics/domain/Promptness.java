package io.upswell.analytics.domain;

import io.upswell.analytics.SignalQuality.AlertLoad;
import io.upswell.analytics.SignalQuality.Answers;
import io.upswell.analytics.SignalQuality.FirstTouch;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many alerts people get, and how soon they act. */
record Promptness(List<Journey> journeys, ZoneId zone, Instant now, long days) {

    private static final double SECONDS_AN_HOUR = 3_600.0;
    private static final double DAYS_A_WEEK = 7.0;

    /** By CSM, the busiest first. */
    List<AlertLoad> load() {
        Map<String, Map<LocalDate, Integer>> weeks = new HashMap<>();
        for (Journey journey : journeys) {
            if (journey.did(Milestone.ALERTED)) {
                String csm = journey.csm() == null ? "" : journey.csm();
                weeks.computeIfAbsent(csm, k -> new HashMap<>())
                        .merge(week(journey.at(Milestone.ALERTED)), 1, Integer::sum);
            }
        }
        return weeks.entrySet().stream()
                .map(csm -> load(csm.getKey(), csm.getValue()))
                .sorted(Comparator.comparing(AlertLoad::alerts).reversed().thenComparing(AlertLoad::csm))
                .toList();
    }

    private AlertLoad load(String csm, Map<LocalDate, Integer> weeks) {
        int alerts = weeks.values().stream().mapToInt(Integer::intValue).sum();
        int busiest = weeks.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return new AlertLoad(csm, alerts, alerts * DAYS_A_WEEK / Math.max(1, days), busiest);
    }

    private LocalDate week(int seconds) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), zone)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    FirstTouch firstTouch() {
        int alerted = (int) journeys.stream()
                .filter(journey -> journey.did(Milestone.ALERTED))
                .count();
        Middle middle = hours(Milestone.ALERTED, Milestone.TOUCHED);
        return middle == null
                ? new FirstTouch(alerted, 0, null, null, null)
                : new FirstTouch(alerted, middle.n(), middle.median(), middle.low(), middle.high());
    }

    Answers answers() {
        int handoffs = 0;
        int due = 0;
        int late = 0;
        for (Journey journey : journeys) {
            if (journey.did(Milestone.HANDED_OFF)) {
                handoffs++;
                boolean tardy = isLate(journey, now);
                due += tardy || answeredAt(journey) != 0 ? 1 : 0;
                late += tardy ? 1 : 0;
            }
        }
        Middle middle = Middle.of(journeys.stream()
                .filter(journey -> journey.did(Milestone.HANDED_OFF) && answeredAt(journey) != 0)
                .mapToDouble(journey ->
                        Math.max(0, answeredAt(journey) - journey.at(Milestone.HANDED_OFF)) / SECONDS_AN_HOUR)
                .toArray());
        var share = due == 0 ? null : new Share(late, due);
        return new Answers(
                handoffs,
                due,
                late,
                share == null ? null : (Double) share.rate(),
                share == null ? null : (Double) share.low(),
                share == null ? null : (Double) share.high(),
                middle == null ? null : (Double) middle.median());
    }

    static boolean isLate(Journey journey, Instant now) {
        int answered = answeredAt(journey);
        return journey.dueAt() != 0
                && (answered == 0 ? now.getEpochSecond() > journey.dueAt() : answered > journey.dueAt());
    }

    private static int answeredAt(Journey journey) {
        int accepted = journey.at(Milestone.ACCEPTED);
        int rejected = journey.at(Milestone.REJECTED);
        return accepted == 0 || rejected == 0 ? Math.max(accepted, rejected) : Math.min(accepted, rejected);
    }

    private @Nullable Middle hours(Milestone from, Milestone to) {
        return Middle.of(journeys.stream()
                .mapToInt(journey -> journey.seconds(from, to))
                .filter(seconds -> seconds >= 0)
                .mapToDouble(seconds -> seconds / SECONDS_AN_HOUR)
                .toArray());
    }
}
