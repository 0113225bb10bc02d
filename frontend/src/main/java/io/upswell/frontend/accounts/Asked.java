package io.upswell.frontend.accounts;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the address asks the account's page to show; what is wrong in it asks for nothing.
 *
 * @param conversation id of the one to open
 * @param place of the words to mark in it
 * @param metric of the series to mark
 * @param from first day to mark in it
 * @param users ids of the people to show, empty for all
 * @param asOf the day to look back to, {@code null} for now
 */
record Asked(
        Optional<String> conversation,
        Optional<Place> place,
        Optional<String> metric,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<String> users,
        @Nullable LocalDate asOf) {

    /** @param segment index from 0, with the offsets of the words in it */
    record Place(int segment, int start, int end) {}

    static Asked of(QueryParameters query) {
        Optional<Integer> segment = read(query, "segment", Integer::valueOf);
        Optional<Integer> start = read(query, "start", Integer::valueOf);
        Optional<Integer> end = read(query, "end", Integer::valueOf);
        return new Asked(
                query.getSingleParameter("conversation"),
                segment.flatMap(at -> start.flatMap(from -> end.map(to -> new Place(at, from, to)))),
                query.getSingleParameter("metric"),
                read(query, "from", LocalDate::parse),
                read(query, "to", LocalDate::parse),
                query.getParameters("user"),
                read(query, "asOf", LocalDate::parse).orElse(null));
    }

    private static <T> Optional<T> read(QueryParameters query, String name, Function<String, T> reader) {
        try {
            return query.getSingleParameter(name).map(reader);
        } catch (DateTimeException | NumberFormatException wrong) {
            return Optional.empty();
        }
    }
}
