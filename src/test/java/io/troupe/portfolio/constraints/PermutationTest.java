package io.troupe.portfolio.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import io.troupe.math.optim.FeasibleSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Assets in another order have the same conditions, in that order. */
class PermutationTest {
    private static final String[] KINDS = {"w in [-0.1, 0.2]", "w(XOM) <= 0.1", "abs(w(KO)) <= 0.1",
            "sum(w) = 1", "group(energy) <= 0.2", "gross(banks) <= 0.3", "gross <= 1.5",
            "beta(X) in [0, 0.3]", "beta(CVX) <= 1", "factor(f) = 0", "turnover <= 0.15",
            "te(weights) <= 0.3", "te(MSFT) <= 0.5", "te(X) <= 99%", "count <= 3",
            "adv(20) <= 0.05",
            "abs(w(JPM)) >= 0.01 or 0"};

    private static double[] pick(double[] values, List<Integer> order) {
        return order.stream().mapToDouble(i -> values[i]).toArray();
    }

    private static double[][] pick(double[][] values, List<Integer> order) {
        return order.stream().map(i -> pick(values[i], order)).toArray(double[][]::new);
    }

    private static int[] pick(int[] values, List<Integer> order) {
        return order.stream().mapToInt(i -> values[i]).toArray();
    }

    private static ConstraintUniverse random(Random random) {
        int n = ConstraintCases.FIVE.size();
        double[][] mix = new double[n][n + 2];
        for (double[] row : mix) {
            Arrays.setAll(row, _ -> 0.1 * random.nextGaussian());
        }
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n + 2; k++) {
                    covariance[i][j] += mix[i][k] * mix[j][k];
                }
            }
        }
        return new ConstraintUniverse(ConstraintCases.FIVE,
                new boolean[]{true, true, true, true, true}, draw(random), draw(random),
                covariance, 1, Map.of("X", new Benchmark(draw(random), 0.01)),
                Map.of("f", draw(random)), Map.of(20, draw(random)));
    }

    private static double[] draw(Random random) {
        return random.doubles(ConstraintCases.FIVE.size()).toArray();
    }

    private static ConstraintUniverse permuted(ConstraintUniverse u, List<Integer> order) {
        Benchmark benchmark = Objects.requireNonNull(u.benchmarks().get("X"));
        return new ConstraintUniverse(order.stream().map(u.assets()::get).toList(),
                u.isTradable(), pick(u.held(), order), pick(u.target(), order),
                pick(u.covariance(), order), 1,
                Map.of("X", new Benchmark(pick(benchmark.betas(), order), benchmark.variance())),
                Map.of("f", pick(Objects.requireNonNull(u.factors().get("f")), order)),
                Map.of(20, pick(Objects.requireNonNull(u.moneyVolumes().get(20)), order)));
    }

    @ParameterizedTest
    @MethodSource("io.troupe.Seeds#all")
    void rowsFollowTheAssets(long seed) {
        Random random = Seeds.random(seed);
        List<String> texts = new ArrayList<>(List.of(KINDS));
        texts.removeIf(_ -> random.nextInt(4) == 0);
        Constraints lines = ConstraintCases.lines(texts.toArray(String[]::new));
        ConstraintUniverse universe = random(random);
        List<Integer> order = ConstraintCases.shuffled(universe.size(), random);
        assertPermuted(lines.over(universe), lines.over(permuted(universe, order)), order);
    }

    private static void assertPermuted(FeasibleSet set, FeasibleSet other, List<Integer> order) {
        assertThat(other.bounds().lower()).isEqualTo(pick(set.bounds().lower(), order));
        assertThat(other.bounds().upper()).isEqualTo(pick(set.bounds().upper(), order));
        assertThat(other.bounds().lowerSource())
                .isEqualTo(pick(set.bounds().lowerSource(), order));
        assertThat(other.bounds().upperSource())
                .isEqualTo(pick(set.bounds().upperSource(), order));
        assertThat(other.linear()).hasSameSizeAs(set.linear());
        for (int i = 0; i < set.linear().size(); i++) {
            assertThat(other.linear().get(i).coefficients())
                    .isEqualTo(pick(set.linear().get(i).coefficients(), order));
        }
        assertThat(other.absolute()).hasSameSizeAs(set.absolute());
        for (int i = 0; i < set.absolute().size(); i++) {
            assertThat(other.absolute().get(i).coefficients())
                    .isEqualTo(pick(set.absolute().get(i).coefficients(), order));
            assertThat(other.absolute().get(i).centre())
                    .isEqualTo(pick(set.absolute().get(i).centre(), order));
        }
        assertThat(other.quadratic()).hasSameSizeAs(set.quadratic());
        for (int i = 0; i < set.quadratic().size(); i++) {
            assertThat(other.quadratic().get(i).matrix())
                    .isEqualTo(pick(set.quadratic().get(i).matrix(), order));
            assertThat(other.quadratic().get(i).centre()).containsExactly(
                    pick(set.quadratic().get(i).centre(), order), within(1e-9));
        }
        assertThat(other.choice().isPresent()).isEqualTo(set.choice().isPresent());
        set.choice().ifPresent(choice -> assertThat(other.choice().orElseThrow().least())
                .isEqualTo(pick(choice.least(), order)));
    }
}
