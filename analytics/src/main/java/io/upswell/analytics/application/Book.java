package io.upswell.analytics.application;

import io.upswell.analytics.domain.Journey;
import io.upswell.analytics.domain.JourneyFeed;
import io.upswell.analytics.domain.JourneyFeed.Mark;
import io.upswell.analytics.domain.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * All journeys in memory, some 250 bytes each, brought up to date at each look by what changed since the last one: any
 * cut through a million of them takes milliseconds, and medians are exact.
 */
@Component
class Book {

    private final JourneyFeed feed;
    private final Map<UUID, Integer> places = new HashMap<>();
    private final List<Journey> journeys = new ArrayList<>();
    private Mark mark = JourneyFeed.START;
    private Journey[] published = {};

    Book(JourneyFeed feed) {
        this.feed = feed;
    }

    /** As committed now; not to be changed. */
    synchronized Journey[] read() {
        Mark now = feed.now();
        if (now.edition() != mark.edition()) {
            places.clear();
            journeys.clear();
            mark = JourneyFeed.START;
        }
        boolean[] changed = {mark.equals(JourneyFeed.START)};
        feed.since(mark, journey -> changed[0] |= take(journey));
        mark = now;
        if (changed[0]) {
            published = journeys.toArray(Journey[]::new);
        }
        return published;
    }

    void each(Selection selection, Consumer<Journey> use) {
        for (Journey journey : read()) {
            if (selection.holds(journey)) {
                use.accept(journey);
            }
        }
    }

    List<Journey> all(Selection selection) {
        List<Journey> found = new ArrayList<>();
        each(selection, found::add);
        return found;
    }

    private boolean take(Journey journey) {
        Integer place = places.putIfAbsent(journey.id(), journeys.size());
        if (place == null) {
            journeys.add(journey);
        } else {
            journeys.set(place, journey);
        }
        return true;
    }
}
