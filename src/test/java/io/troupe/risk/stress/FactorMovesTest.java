package io.troupe.risk.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FactorMovesTest {
    private static final int BARS = 60;

    private static double[] random(int seed) {
        return new SplittableRandom(seed).doubles(BARS, -0.05, 0.05).toArray();
    }

    /** Returns that are 0.001 + 1.5 of one factor − 0.5 of the other. */
    @Test
    void findsWhatReturnsAreMadeOf() {
        double[] one = random(1);
        double[] two = random(2);
        double[] asset = new double[BARS];
        Arrays.setAll(asset, t -> 0.001 + 1.5 * one[t] - 0.5 * two[t]);

        double[] betas = new FactorMoves(one, two).betas(asset).orElseThrow();

        assertThat(betas).containsExactly(new double[]{1.5, -0.5}, within(1e-12));
        assertThat(FactorMoves.move(betas, new double[]{-0.2, 0.1}))
                .isCloseTo(-0.35, within(1e-12));
    }

    /** The mean of 1, −1 and so on is 0: β = Σxy/Σx² = (2 · 30)/60 of those that are known. */
    @Test
    void onlyBarsCountAtWhichAllIsKnown() {
        double[] factor = new double[BARS];
        double[] asset = new double[BARS];
        Arrays.setAll(factor, t -> t % 2 == 0 ? 1 : -1);
        Arrays.setAll(asset, t -> t < 20 ? 7 : t % 2 == 0 ? 2 : -2);
        Arrays.fill(asset, 10, 20, Double.NaN);
        Arrays.fill(factor, 0, 10, Double.NaN);

        assertThat(new FactorMoves(factor).betas(asset).orElseThrow()[0])
                .isCloseTo(2, within(1e-12));
    }

    @Test
    void estimatesNothingFromFewReturnsOrAFactorThatStandsStill() {
        double[] factor = random(3);
        double[] asset = random(4);
        double[] young = asset.clone();
        Arrays.fill(young, 0, BARS - 30, Double.NaN);

        assertThat(new FactorMoves(factor).betas(young)).isPresent();
        young[BARS - 30] = Double.NaN;
        assertThat(new FactorMoves(factor).betas(young)).isEmpty();
        assertThat(new FactorMoves(new double[BARS]).betas(asset)).isEmpty();
        assertThat(new FactorMoves(factor, factor).betas(asset)).isEmpty();
    }

    @Test
    void nothingFallsByMoreThanAll() {
        assertThat(FactorMoves.move(new double[]{3}, new double[]{-0.5})).isEqualTo(-1);
    }
}
