package io.troupe.metrics.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CarinoLinkingTest {
    /**
     * 10 % of 6 and 4, then −5 % of −8 and 3: 4.5 % in all. ln 1.1/.1 = .953102, ln .95/−.05 =
     * 1.025866, ln 1.045/.045 = .978153: (.06·.953102 − .08·1.025866)/.978153 = −.025438, and
     * .070438.
     */
    @Test
    void linksTwoPartsOverTwoBars() {
        CarinoLinking linking = new CarinoLinking();
        double first = linking.add(0.1);
        double second = linking.add(-0.05);
        assertThat(linking.totalReturn().getAsDouble()).isCloseTo(0.045, within(1e-15));
        double one = linking.contribution(0.06 * first - 0.08 * second).getAsDouble();
        double other = linking.contribution(0.04 * first + 0.03 * second).getAsDouble();
        assertThat(one).isCloseTo(-0.025438, within(1e-6));
        assertThat(other).isCloseTo(0.070438, within(1e-6));
        assertThat(one + other).isCloseTo(0.045, within(1e-15));
    }

    /** Where returns are 0 factors are 1, in the limit, not 0/0. */
    @Test
    void aReturnOfZeroWeighsOne() {
        CarinoLinking linking = new CarinoLinking();
        assertThat(linking.add(0)).isEqualTo(1);
        assertThat(linking.contribution(0.02).getAsDouble()).isEqualTo(0.02);
    }

    @Test
    void whatCannotBeLinkedIsEmpty() {
        CarinoLinking linking = new CarinoLinking();
        assertThat(linking.totalReturn()).isEmpty();
        assertThat(linking.add(Double.NaN)).isZero();
        assertThat(linking.contribution(0)).isEmpty();
        linking.add(0.5);
        assertThat(linking.totalReturn()).hasValue(0.5);
        assertThat(linking.add(-1)).isZero();
        assertThat(linking.totalReturn()).isEmpty();
        assertThat(linking.contribution(0.5)).isEmpty();
        assertThat(linking.add(0.1)).isPositive();
        assertThat(linking.totalReturn()).isEmpty();
    }
}
