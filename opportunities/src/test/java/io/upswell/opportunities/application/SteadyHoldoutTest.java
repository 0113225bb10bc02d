package io.upswell.opportunities.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.upswell.opportunities.Holdout;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SteadyHoldoutTest {

    private static final BigDecimal SMALL = new BigDecimal("10000");

    @Test
    void holdsNobodyUnlessAShareIsSet() {
        assertThat(held(new SteadyHoldout(0, null, "salt"))).isEmpty();
    }

    @Test
    void holdsAboutThatShareAndALargerOneKeepsThem() {
        Set<String> tenth = held(new SteadyHoldout(0.1, null, "salt"));
        assertThat(tenth).hasSizeBetween(900, 1_100).isEqualTo(held(new SteadyHoldout(0.1, null, "salt")));
        assertThat(held(new SteadyHoldout(0.2, null, "salt"))).containsAll(tenth);
        assertThat(held(new SteadyHoldout(0.1, null, "other"))).isNotEqualTo(tenth);
    }

    @Test
    void leavesLargeAccountsAndThoseOfUnknownSizeAlone() {
        var holdout = new SteadyHoldout(0.5, new BigDecimal("50000"), "salt");
        String one = held(holdout).iterator().next();
        assertThat(holdout.holds(one, new BigDecimal("50000"))).isTrue();
        assertThat(holdout.holds(one, new BigDecimal("50000.01"))).isFalse();
        assertThat(holdout.holds(one, null)).isFalse();
        assertThat(new SteadyHoldout(0.5, null, "salt").holds(one, null)).isTrue();
    }

    @Test
    void refusesAShareThatWouldSilenceMost() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new SteadyHoldout(0.6, null, "salt"))
                .withMessageContaining("upswell.holdout.share");
    }

    private static Set<String> held(Holdout holdout) {
        return IntStream.range(0, 10_000)
                .mapToObj(n -> "acc-" + n)
                .filter(account -> holdout.holds(account, SMALL))
                .collect(Collectors.toSet());
    }
}
