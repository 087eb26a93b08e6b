package io.troupe.math.econometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Numbers are those of Chan's algorithm in NumPy, standard form, on {@link Walks}. */
class KalmanRegressionTest {
    private final KalmanRegression filter = new KalmanRegression(1e-4, 1e-3);

    private void learn(int from, int to) {
        double[] y = Walks.companion();
        double[] x = Walks.walk();
        for (int t = from; t < to; t++) {
            filter.add(y[t], x[t]);
        }
    }

    @Test
    void theFirstObservationTeachesNothing() {
        learn(0, 1);
        assertThat(filter.error()).isCloseTo(-0.4653305532410741, within(1e-14));
        assertThat(filter.errorVariance()).isEqualTo(1e-3);
        assertThat(filter.slope()).isZero();
        assertThat(filter.intercept()).isZero();
    }

    @Test
    void followsChansAlgorithm() {
        learn(0, 10);
        assertThat(filter.error()).isCloseTo(0.13819534170490222, within(1e-13));
        assertThat(filter.errorVariance()).isCloseTo(0.0016614243553892828, within(1e-15));
        assertThat(filter.slope()).isCloseTo(-0.07275335906960084, within(1e-13));
        learn(10, Walks.LENGTH);
        assertThat(filter.error()).isCloseTo(0.4049160920612923, within(1e-12));
        assertThat(filter.errorVariance()).isCloseTo(0.002647447093911866, within(1e-14));
        assertThat(filter.slope()).isCloseTo(0.6373128023494641, within(1e-12));
        assertThat(filter.intercept()).isCloseTo(-0.0694584341211735, within(1e-12));
        assertThat(filter.slopeVariance()).isCloseTo(0.0004340517467422283, within(1e-15));
    }

    @Test
    void hasNoErrorBeforeTheFirstObservation() {
        assertThat(filter.error()).isNaN();
        assertThat(filter.errorVariance()).isNaN();
    }

    @Test
    void refusesVariancesThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new KalmanRegression(1, 1))
                .withMessage("delta must be in 0…1 without 1, was 1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new KalmanRegression(0.5, 0))
                .withMessage("observationVariance must be > 0 and finite, was 0.0");
    }
}
