package io.troupe.portfolio.constraints;

import static io.troupe.portfolio.constraints.ConstraintCases.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.QuadraticRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What tracks a benchmark that is no asset. */
class TrackingTest {
    private static ConstraintUniverse universe(double[][] covariance, double[] betas,
            double variance) {
        int n = betas.length;
        ConstraintUniverse of = ConstraintUniverse.of(List.of("A", "B", "C", "D").subList(0, n));
        return new ConstraintUniverse(of.assets(), of.isTradable(), of.held(), of.target(),
                covariance, 1, Map.of("X", new Benchmark(betas, variance)), Map.of(), Map.of());
    }

    private static double distance(QuadraticRow row, double[] w) {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w.length; j++) {
                sum += (w[i] - row.centre()[i]) * row.matrix()[i][j] * (w[j] - row.centre()[j]);
            }
        }
        return sum;
    }

    /**
     * Two assets of variance 4 and 1, uncorrelated; X = A/2 + 3B + noise of variance 2: covariances
     * 2 and 3, variance 1 + 9 + 2 = 12. To keep within 2 leaves √(4 − 2) to what is followed.
     */
    @Test
    void whatNoPortfolioFollowsIsTakenFromTheLimit() {
        ConstraintUniverse universe = universe(new double[][]{{0.04, 0}, {0, 0.01}},
                new double[]{2.0 / 12, 3.0 / 12}, 0.12);
        QuadraticRow row = lines("te(X) <= 0.2").over(universe).quadratic().getFirst();
        assertThat(row.centre()).containsExactly(new double[]{0.5, 3}, within(1e-12));
        assertThat(row.upper()).isCloseTo(Math.sqrt(0.04 - 0.02), within(1e-12));
    }

    /** The noise alone is √0.02 = 0.1414 a year. */
    @Test
    void whereThatIsMoreThanTheLimitThereAreNoWeights() {
        ConstraintUniverse universe = universe(new double[][]{{0.04, 0}, {0, 0.01}},
                new double[]{2.0 / 12, 3.0 / 12}, 0.12);
        FeasibleSet set = lines("te(X) <= 0.14").over(universe);
        assertThat(set.quadratic()).isEmpty();
        assertThat(set.linear()).hasSize(1);
        assertThat(set.linear().getFirst().coefficients()).containsOnly(0);
        assertThat(set.linear().getFirst().lower()).isEqualTo(1);
        assertThat(Infeasibility.explain(lines("te(X) <= 0.14"), universe).orElseThrow().text())
                .isEqualTo("`te(X) <= 0.14`: no portfolio of these assets comes nearer to X than"
                        + " 0.1414213562 a year");
    }

    /**
     * Returns of k sources mixed into four assets and a benchmark, with k below and above the
     * number of assets: the distance plus the rest is the variance of the difference.
     */
    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void distanceAndRestAreTheVarianceOfTheDifference(long seed) {
        Random random = Seeds.random(seed);
        int sources = 1 + random.nextInt(6);
        double[][] mix = new double[5][sources];
        for (double[] each : mix) {
            double scale = Math.pow(10, random.nextInt(4) - 3);
            for (int s = 0; s < sources; s++) {
                each[s] = scale * random.nextGaussian();
            }
        }
        double[][] covariance = new double[4][4];
        double[] betas = new double[4];
        double variance = dot(mix[4], mix[4]);
        for (int i = 0; i < 4; i++) {
            betas[i] = dot(mix[i], mix[4]) / variance;
            for (int j = 0; j < 4; j++) {
                covariance[i][j] = dot(mix[i], mix[j]);
            }
        }
        double upper = 2 * Math.sqrt(variance);
        QuadraticRow row = Tracking.of(universe(covariance, betas, variance),
                Optional.of("X")).row(upper, 0).orElseThrow();
        double[] w = random.doubles(4, -1, 1).toArray();
        double[] difference = mix[4].clone();
        for (int i = 0; i < 4; i++) {
            for (int s = 0; s < sources; s++) {
                difference[s] -= w[i] * mix[i][s];
            }
        }
        double rest = upper * upper - row.upper() * row.upper();
        assertThat(distance(row, w) + rest).isCloseTo(dot(difference, difference),
                within(1e-7 * (variance + dot(difference, difference))));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
