package io.upswell.frontend.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Half a year of some accounts: enough to see when alerts go astray. The benchmark measures them on many. */
class PortfolioTests extends Replay {

    private static final int WEEKS = 26;

    @Test
    void alertsGoWithBookingsAndAreNotRepeated() {
        Figures figures = replay(new Portfolio("b", 5, 60, WEEKS), WEEKS);

        figures.print();
        assertThat(figures.precision()).isGreaterThanOrEqualTo(0.5);
        assertThat(figures.recall()).isGreaterThanOrEqualTo(0.5);
        assertThat(figures.repeats()).isZero();
    }
}
