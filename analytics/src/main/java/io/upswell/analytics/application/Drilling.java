package io.upswell.analytics.application;

import io.upswell.analytics.Drill;
import io.upswell.analytics.ExpansionMetrics.Step;
import io.upswell.analytics.JourneyFilter;
import io.upswell.analytics.JourneyView;
import io.upswell.analytics.domain.Journey;
import io.upswell.analytics.domain.Milestone;
import io.upswell.analytics.domain.Quality;
import io.upswell.analytics.domain.Selection;
import io.upswell.detection.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;

/** The journeys behind a figure: counted by the same rule as the figure itself. */
@Component
class Drilling {

    /** Latest detection first. */
    private static final Comparator<Journey> ORDER = Comparator.comparingInt(
                    (Journey journey) -> -journey.at(Milestone.DETECTED))
            .thenComparing(Journey::id);

    private final Book book;
    private final Clock clock;

    Drilling(Book book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    Window<JourneyView> page(Period period, JourneyFilter filter, Drill drill, ScrollPosition position, int limit) {
        Predicate<Journey> later = after(position);
        Predicate<Journey> behind = behind(drill);
        // Holds the few that come first, the last of them on top.
        var first = new PriorityQueue<Journey>(limit + 2, ORDER.reversed());
        book.each(selection(period, filter, drill), journey -> {
            if (behind.test(journey) && later.test(journey)) {
                first.add(journey);
                if (first.size() > limit + 1) {
                    first.poll();
                }
            }
        });
        List<Journey> found = first.stream().sorted(ORDER).toList();
        List<Journey> page = found.subList(0, Math.min(limit, found.size()));
        return Window.from(
                page.stream().map(journey -> Views.of(journey, clock.getZone())).toList(),
                index -> position(page.get(index)),
                found.size() > limit);
    }

    Stream<JourneyView> all(Period period, JourneyFilter filter, Drill drill) {
        List<Journey> found = new ArrayList<>(book.all(selection(period, filter, drill)));
        found.removeIf(behind(drill).negate());
        found.sort(ORDER);
        return found.stream().map(journey -> Views.of(journey, clock.getZone()));
    }

    private static Selection selection(Period period, JourneyFilter filter, Drill drill) {
        Selection detected = period.detected(filter);
        return drill == Drill.PIPELINE ? detected.by(Milestone.OPENED) : detected;
    }

    private Predicate<Journey> behind(Drill drill) {
        return switch (drill) {
            case PIPELINE -> journey -> true;
            case IDENTIFIED -> journey -> journey.identifiedBy() != null;
            case DISMISSED -> journey -> journey.did(Milestone.DISMISSED);
            case LOST -> journey -> journey.did(Milestone.LOST);
            case UNTOUCHED -> journey -> journey.did(Milestone.ALERTED) && !journey.did(Milestone.TOUCHED);
            case LATE -> journey -> Quality.isLate(journey, clock.instant());
            case DETECTED, ALERTED, OPENED, QUALIFIED, HANDED_OFF, ACCEPTED, PROPOSAL, WON -> {
                Step step = Step.valueOf(drill.name());
                yield journey -> journey.reached(step);
            }
        };
    }

    private static ScrollPosition position(Journey journey) {
        return ScrollPosition.forward(
                Map.of("at", journey.at(Milestone.DETECTED), "id", journey.id().toString()));
    }

    private static Predicate<Journey> after(ScrollPosition position) {
        if (position.isInitial()) {
            return journey -> true;
        }
        if (position instanceof KeysetScrollPosition keyset
                && keyset.getKeys().get("at") instanceof Number at
                && keyset.getKeys().get("id") instanceof String id) {
            try {
                UUID last = UUID.fromString(id);
                int seconds = at.intValue();
                return journey -> {
                    int detected = journey.at(Milestone.DETECTED);
                    return detected < seconds
                            || detected == seconds && journey.id().compareTo(last) > 0;
                };
            } catch (IllegalArgumentException malformed) {
                throw new Refusal.BadRequest("after: this cursor is not one of this list.");
            }
        }
        throw new Refusal.BadRequest("after: this cursor is not one of this list.");
    }
}
