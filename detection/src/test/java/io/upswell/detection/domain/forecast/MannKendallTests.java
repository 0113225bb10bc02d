package io.upswell.detection.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values were computed by a second program from the formulas of Kendall's tau-b, Mann and Hamed–Rao. */
class MannKendallTests {

    private static final double GAP = Double.NaN;

    @Test
    void aRiseWithoutExceptionIsAsSureAsSoManyDaysCanBe() {
        assertThat(z(upTo(12))).isCloseTo(4.525788, within(1e-6));
        assertThat(z(upTo(10))).isCloseTo(4.024922, within(1e-6));
    }

    @Test
    void aFallIsARiseWithTheSignTurned() {
        assertThat(z(11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0)).isCloseTo(-4.525788, within(1e-6));
    }

    @Test
    void fewerThanTenDaysSayNothing() {
        assertThat(z(upTo(9))).isZero();
    }

    @Test
    void daysThatAreAllTheSameSayNothing() {
        assertThat(z(3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3)).isZero();
    }

    @Test
    void equalDaysCountForNeitherSide() {
        assertThat(z(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6)).isCloseTo(4.315170, within(1e-6));
    }

    @Test
    void gapsAreLeftOut() {
        assertThat(z(0, GAP, 1, 2, GAP, 3, 4, 5, 6, GAP, 7, 8, 9)).isCloseTo(z(upTo(10)), within(1e-9));
    }

    @Test
    void aMixtureIsLessSure() {
        assertThat(z(3, 1, 4, 1.5, 5, 9, 2, 6, 5.3, 5.8, 9.7, 9.3)).isCloseTo(2.742902, within(1e-6));
    }

    @Test
    void whatLiesBeforeTheFirstPlaceDoesNotCount() {
        double[] levels = {99, 98, 97, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};

        assertThat(MannKendall.z(levels, new double[15], 3)).isCloseTo(4.525788, within(1e-6));
        assertThat(MannKendall.z(levels, new double[15], 0)).isCloseTo(1.336153, within(1e-6));
    }

    @Test
    void daysThatResembleTheirNeighboursTellLess() {
        double[] runs = {5, 6, 7, 8, 9, 10, 9.5, 8.5, 7.5, 6.5, 5.5, 4.5, 3.5, 2.5, 1.5, 1, 2, 3, 4, 4.2};

        assertThat(MannKendall.z(upTo(20), runs, 0)).isCloseTo(2.929768, within(1e-6));
    }

    @Test
    void daysThatTakeTurnsTellNoMore() {
        double[] turns = IntStream.range(0, 20)
                .mapToDouble(day -> (day % 2 == 0 ? -1 : 1) * (day + 1))
                .toArray();

        assertThat(MannKendall.z(upTo(20), turns, 0)).isCloseTo(6.164414, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "1.644854, 0.05", "-1.644854, 0.95", "2.575829, 0.005"})
    void chanceIsThatOfTheNormalDistribution(double z, double chance) {
        assertThat(MannKendall.chance(z)).isCloseTo(chance, within(1e-6));
    }

    private static double z(double... levels) {
        return MannKendall.z(levels, new double[levels.length], 0);
    }

    private static double[] upTo(int count) {
        double[] levels = new double[count];
        Arrays.setAll(levels, day -> day);
        return levels;
    }
}
