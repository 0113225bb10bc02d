package io.upswell.analytics.domain;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The known values of opportunities that were opened, with their currencies. */
record Pipeline(int n, double sum, double squares, Set<String> currencies) {

    static final Pipeline NOTHING = new Pipeline(0, 0, 0, Set.of());

    static Pipeline of(List<Journey> opened) {
        double[] values = opened.stream()
                .filter(journey -> journey.estimated() != Journey.UNKNOWN)
                .mapToDouble(journey -> journey.estimated() / 100.0)
                .toArray();
        double sum = 0;
        double squares = 0;
        for (double value : values) {
            sum += value;
            squares += value * value;
        }
        Set<String> currencies =
                opened.stream().map(Journey::currency).filter(Objects::nonNull).collect(Collectors.toSet());
        return new Pipeline(values.length, sum, squares, currencies);
    }

    double relativeVariance() {
        return squares / (sum * sum);
    }

    long currenciesWith(Pipeline other) {
        return Stream.concat(currencies.stream(), other.currencies.stream())
                .distinct()
                .count();
    }
}
