package io.troupe.metrics.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SharpeEstimateTest {
    private static final SharpeEstimate NORMAL = new SharpeEstimate(101, 0.5, 0, 3);

    /** Deviations −3, −1, 1, 3 of the mean 2: squares 20, cubes 0, fourth powers 164. */
    @Test
    void measuresTheShapeOfReturns() {
        SharpeEstimate estimate = SharpeEstimate.of(new double[]{-1, 1, 3, 5}).orElseThrow();

        assertThat(estimate.count()).isEqualTo(4);
        assertThat(estimate.sharpe()).isCloseTo(2 / Math.sqrt(20.0 / 3), within(1e-15));
        assertThat(estimate.skewness()).isCloseTo(0, within(1e-15));
        assertThat(estimate.kurtosis()).isCloseTo(164.0 / 4 / 25, within(1e-15));
    }

    /** Deviations −1, −1, −1, 3 of the mean 1: squares 12, cubes 24. */
    @Test
    void skewnessIsToTheSideOfTheLongTail() {
        assertThat(SharpeEstimate.of(new double[]{0, 0, 0, 4}).orElseThrow().skewness())
                .isCloseTo(24.0 / 4 / (3 * Math.sqrt(3)), within(1e-15));
    }

    @Test
    void returnsThatDoNotVaryHaveNone() {
        assertThat(SharpeEstimate.of(new double[]{0.01, 0.01, 0.01})).isEmpty();
        assertThat(SharpeEstimate.of(new double[]{0.01})).isEmpty();
        assertThat(SharpeEstimate.of(new double[0])).isEmpty();
    }

    /** √((1 − 0·½ + (3 − 1)/4·¼)/100) and √((1 − (−1)·½ + (7 − 1)/4·¼)/100). */
    @Test
    void shapeWidensTheError() {
        assertThat(NORMAL.standardError()).isCloseTo(Math.sqrt(1.125 / 100), within(1e-15));
        assertThat(new SharpeEstimate(101, 0.5, -1, 7).standardError())
                .isCloseTo(Math.sqrt(1.875 / 100), within(1e-15));
    }

    /** 1.959964 errors above the benchmark: 97.5 %; on it: 50 %. */
    @Test
    void probabilityIsOfTheErrorsAboveTheBenchmark() {
        double benchmark = 0.5 - 1.959963984540054 * Math.sqrt(1.125 / 100);

        assertThat(NORMAL.probabilityAbove(benchmark)).isCloseTo(0.975, within(1e-12));
        assertThat(NORMAL.probabilityAbove(0.5)).isEqualTo(0.5);
        assertThat(NORMAL.probabilityAbove(0.5 + (0.5 - benchmark)))
                .isCloseTo(0.025, within(1e-12));
    }

    /** A two-valued series may have no error at all: 1 − 2·1 + (5 − 1)/4·1 = 0. */
    @Test
    void withoutAnErrorTheProbabilityIsCertain() {
        SharpeEstimate exact = new SharpeEstimate(50, 1, 2, 5);

        assertThat(exact.standardError()).isZero();
        assertThat(exact.probabilityAbove(0.9)).isEqualTo(1);
        assertThat(exact.probabilityAbove(1)).isEqualTo(0.5);
        assertThat(exact.probabilityAbove(1.1)).isEqualTo(0);
    }

    /** 1 + 1.125·(1.644854/0.5)²; as many returns have a probability of 95 %. */
    @Test
    void trackRecordIsLongEnoughWhenTheProbabilityIsReached() {
        double bars = NORMAL.minTrackRecord(0, 0.95).orElseThrow();

        assertThat(bars).isCloseTo(1 + 1.125 * Math.pow(1.6448536269514722 / 0.5, 2),
                within(1e-9));
        assertThat(NORMAL.minTrackRecord(0.25, 0.95).orElseThrow() - 1)
                .isCloseTo(4 * (bars - 1), within(1e-9));
    }

    @Test
    void noTrackRecordShowsWhatIsNotThere() {
        assertThat(NORMAL.minTrackRecord(0.5, 0.95)).isEmpty();
        assertThat(NORMAL.minTrackRecord(0.6, 0.95)).isEmpty();
        assertThatThrownBy(() -> NORMAL.minTrackRecord(0, 0.5))
                .hasMessage("confidence must be in (½, 1), was 0.5");
    }
}
