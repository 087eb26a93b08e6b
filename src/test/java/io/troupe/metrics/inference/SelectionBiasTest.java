package io.troupe.metrics.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SelectionBiasTest {
    /** z(0.9) = 1.2815515655446, z(1 − 1/(10e)) = z(0.963212055882856) = 1.789231. */
    @Test
    void expectsTheMaximumOfTen() {
        assertThat(SelectionBias.expectedMaximum(10)).isCloseTo(
                (1 - 0.5772156649015329) * 1.2815515655446
                        + 0.5772156649015329 * 1.789231,
                within(1e-4));
    }

    @Test
    void isNearTheMeanOfDrawnMaxima() {
        SplittableRandom random = new SplittableRandom(4);
        double sum = 0;
        for (int draw = 0; draw < 4000; draw++) {
            double most = random.nextGaussian();
            for (int i = 1; i < 50; i++) {
                most = Math.max(most, random.nextGaussian());
            }
            sum += most;
        }

        // The approximation itself is 0.6 % too high, the mean's standard error is 0.007.
        assertThat(SelectionBias.expectedMaximum(50)).isCloseTo(sum / 4000, within(0.04));
    }

    @Test
    void oneTrialSelectsNothing() {
        assertThat(SelectionBias.expectedMaximum(1)).isZero();
        assertThat(SelectionBias.expectedMaximum(1.05)).isZero();
        assertThatThrownBy(() -> SelectionBias.expectedMaximum(0.5))
                .hasMessageContaining("must be ≥ 1");
        assertThatThrownBy(() -> SelectionBias.expectedMaximum(Double.NaN))
                .hasMessageContaining("NaN");
    }

    /** 0.25 + 0.75·100, none of it where all are the same, all where they have nothing in common. */
    @Test
    void correlatedTrialsAreFewer() {
        assertThat(SelectionBias.effectiveTrials(100, 0.25)).isEqualTo(75.25);
        assertThat(SelectionBias.effectiveTrials(100, 1)).isEqualTo(1);
        assertThat(SelectionBias.effectiveTrials(100, 0)).isEqualTo(100);
        assertThat(SelectionBias.effectiveTrials(100, -0.1)).isEqualTo(100);
    }

    @Test
    void longerBacktestsAreAskedOfSmallerRatios() {
        double one = SelectionBias.minBacktestYears(45, 1);

        assertThat(one).isCloseTo(Math.pow(SelectionBias.expectedMaximum(45), 2), within(1e-12));
        assertThat(SelectionBias.minBacktestYears(45, 0.5)).isCloseTo(4 * one, within(1e-12));
        assertThatThrownBy(() -> SelectionBias.minBacktestYears(45, 0))
                .hasMessageContaining("must be > 0");
    }

    /** The benchmark of a deflated ratio is the expected maximum in their standard deviations. */
    @Test
    void deflatesByTheBestOfLuck() {
        SharpeEstimate best = new SharpeEstimate(1250, 0.15, -1, 6);
        DeflatedSharpe deflated = DeflatedSharpe.of(best, 45, 0.0004);
        double luck = 0.02 * SelectionBias.expectedMaximum(45);

        assertThat(deflated.expectedMaximum()).isCloseTo(luck, within(1e-15));
        assertThat(deflated.probability()).isEqualTo(best.probabilityAbove(luck));
        assertThat(DeflatedSharpe.of(best, 1, 0.0004).probability())
                .isEqualTo(best.probabilityAbove(0));
        assertThatThrownBy(() -> DeflatedSharpe.of(best, 45, -1))
                .hasMessageContaining("must be ≥ 0");
    }
}
