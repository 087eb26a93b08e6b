package io.troupe.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DispersionTest {
    private static final double UNIT = Math.ulp(1.0) / 2;

    @Test
    void theBoundIsThatOfTheSumAndThatOfTheValues() {
        for (double n : new double[]{2, 100, 1_000_000}) {
            double deviation = (n + 131_072) * UNIT * 7;
            assertThat(Dispersion.isNone(n * deviation * deviation * (1 - 1e-9), n, 7)).isTrue();
            assertThat(Dispersion.isNone(n * deviation * deviation * (1 + 1e-9), n, 7)).isFalse();
        }
    }

    @Test
    void equalReturnsOfRoundedPricesHaveNone() {
        double mean = 0;
        double[] returns = new double[1_000];
        for (int t = 0; t < returns.length; t++) {
            returns[t] = StrictMath.pow(1.001, t + 1) / StrictMath.pow(1.001, t) - 1;
            mean += returns[t] / returns.length;
        }
        double squares = 0;
        for (double each : returns) {
            squares += (each - mean) * (each - mean);
        }
        assertThat(squares).isPositive();
        assertThat(Dispersion.isNone(squares, returns.length, Dispersion.OF_RETURNS)).isTrue();
    }

    @Test
    void theLeastThatPricesCanDifferByIsDispersion() {
        // Of ten closes at 99999.99 one is a cent higher: squares 0.9 times 1e-4.
        assertThat(Dispersion.isNone(0.9e-4, 10, 99_999.99)).isFalse();
        assertThat(Dispersion.isNone(0, 10, 0)).isTrue();
        assertThat(Dispersion.isNone(Double.NaN, 10, 1)).isFalse();
    }

    @Test
    void rangesOfRoundingAreNone() {
        assertThat(Dispersion.isNoRange(50, 50 + 1e-10)).isTrue();
        assertThat(Dispersion.isNoRange(50, 50.000001)).isFalse();
        assertThat(Dispersion.isNoRange(-50 - 1e-11, -50)).isTrue();
        assertThat(Dispersion.isNoRange(0, 0)).isTrue();
        assertThat(Dispersion.isNoRange(Double.NaN, 1)).isFalse();
    }
}
