package io.upswell.frontend.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 400 accounts of each of three vendors through twelve months of weekly scans. Nothing was tuned on the last one. */
@Tag("benchmark")
class PortfolioBenchmark extends Replay {

    private static final int WEEKS = 52;

    @ParameterizedTest
    @CsvSource({"a, 1", "b, 2", "c, 3"})
    void alertsComeBeforeBookings(String vendor, long seed) {
        var portfolio = new Portfolio(vendor, seed, 400, WEEKS);
        Figures figures = replay(portfolio, WEEKS);

        figures.print();
        types(portfolio).forEach((story, types) -> System.out.printf("  %-22s %s%n", story, types));
        assertThat(figures.precision()).isGreaterThanOrEqualTo(0.65);
        assertThat(figures.recall()).isGreaterThanOrEqualTo(0.65);
        assertThat(figures.repeats()).isZero();
    }
}
