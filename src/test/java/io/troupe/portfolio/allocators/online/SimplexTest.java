package io.troupe.portfolio.allocators.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimplexTest {
    /** (0.9, 0.5, −0.3) less 0.2 each; of (2, 0) only the first is left. */
    @Test
    void theNearestPortfolioTakesTheSameFromAllThatAreLeft() {
        assertThat(Simplex.nearest(new double[]{0.9, 0.5, -0.3})).containsExactly(
                new double[]{0.7, 0.3, 0}, within(1e-15));
        assertThat(Simplex.nearest(new double[]{2, 0})).containsExactly(1, 0);
        assertThat(Simplex.nearest(new double[]{-5})).containsExactly(1);
        assertThat(Simplex.nearest(new double[]{-1, -1})).containsExactly(0.5, 0.5);
    }

    /**
     * At a minimum all that are held have the same gradient, and the others none below it: what
     * Karush, Kuhn and Tucker ask for.
     */
    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void theMinimumOfASquareMeetsItsConditions(long seed) {
        Random random = Seeds.random(seed);
        int n = 1 + random.nextInt(12);
        double[][] a = positiveDefinite(random, n);
        double[] b = random.doubles(n, -2, 2).toArray();
        double[] start = Vectors.normalized(random.doubles(n).toArray());

        double[] p = Simplex.minimum(a, b, start);

        assertThat(Vectors.sum(p)).isCloseTo(1, within(1e-12));
        double[] gradient = new double[n];
        for (int i = 0; i < n; i++) {
            gradient[i] = Vectors.dot(a[i], p) - b[i];
        }
        double level = Vectors.dot(gradient, p);
        for (int i = 0; i < n; i++) {
            assertThat(p[i]).isNotNegative();
            assertThat(gradient[i]).isGreaterThan(level - 1e-9);
            if (p[i] > 1e-9) {
                assertThat(gradient[i]).isCloseTo(level, within(1e-9));
            }
        }
    }

    private static double[][] positiveDefinite(Random random, int n) {
        double[][] a = new double[n][n];
        double[][] root = new double[n][];
        Arrays.setAll(root, i -> random.doubles(n, -1, 1).toArray());
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = Vectors.dot(root[i], root[j]) + (i == j ? 0.1 : 0);
            }
        }
        return a;
    }

    /** With one that has nothing the nearest square is reached over another that is taken up. */
    @Test
    void anAssetThatImprovesIsTakenUp() {
        double[][] unit = {{1, 0}, {0, 1}};
        assertThat(Simplex.minimum(unit, new double[]{0.2, 0.6}, new double[]{1, 0}))
                .containsExactly(new double[]{0.3, 0.7}, within(1e-15));
        assertThat(Simplex.minimum(unit, new double[]{0, 3}, new double[]{0.5, 0.5}))
                .containsExactly(0, 1);
    }

    /** No asset would have grown more per unit than the portfolio, those that are held as much. */
    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void theLogOptimalPortfolioMeetsItsConditions(long seed) {
        Random random = Seeds.random(seed);
        int n = 1 + random.nextInt(8);
        double[][] relatives = new double[1 + random.nextInt(40)][];
        Arrays.setAll(relatives, t -> random.doubles(n, 0.5, 1.6).toArray());

        double[] w = LogOptimal.of(relatives, Vectors.equal(n));

        assertThat(Vectors.sum(w)).isCloseTo(1, within(1e-12));
        for (int i = 0; i < n; i++) {
            double mean = 0;
            for (double[] x : relatives) {
                mean += x[i] / Vectors.dot(w, x) / relatives.length;
            }
            assertThat(w[i]).isNotNegative();
            assertThat(mean).isLessThan(1 + 1e-9);
            if (w[i] > 1e-6) {
                assertThat(mean).isCloseTo(1, within(1e-7));
            }
        }
    }
}
