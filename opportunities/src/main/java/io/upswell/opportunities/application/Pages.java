package io.upswell.opportunities.application;

import io.upswell.detection.Refusal;
import io.upswell.opportunities.domain.OpportunityLists.Place;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;

/** From places in a list to a window that can be scrolled on from any of its rows. */
final class Pages {

    private Pages() {}

    /** @return {@code null} at the beginning */
    static @Nullable Map<String, Object> keys(ScrollPosition position) {
        if (position.isInitial()) {
            return null;
        }
        if (position instanceof KeysetScrollPosition keyset && keyset.scrollsForward()) {
            return keyset.getKeys();
        }
        throw new Refusal.BadRequest("This list is read forward, from a cursor that it gave.");
    }

    /**
     * @param places one more than {@code limit} where the list goes on
     * @param load the rows by id; what is gone meanwhile may be missing
     */
    static <T> Window<T> window(List<Place> places, int limit, Function<List<UUID>, Map<UUID, T>> load) {
        List<Place> shown = places.subList(0, Math.min(limit, places.size()));
        Map<UUID, T> rows = load.apply(shown.stream().map(Place::id).toList());
        List<Place> present =
                shown.stream().filter(place -> rows.containsKey(place.id())).toList();
        List<T> content = present.stream()
                .map(Place::id)
                .flatMap(id -> Stream.ofNullable(rows.get(id)))
                .toList();
        return Window.from(
                content, index -> ScrollPosition.forward(present.get(index).position()), places.size() > limit);
    }
}
