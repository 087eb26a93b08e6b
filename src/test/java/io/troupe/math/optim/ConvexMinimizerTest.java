package io.troupe.math.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Functions by subgradients against the same functions as programs with a variable per term. */
class ConvexMinimizerTest {
    private static final double TAIL = 0.1;

    /** The largest of some planes, as a linear program with one variable more. */
    @Test
    void theLargestOfPlanesIsALinearProgram() {
        for (long seed = 0; seed < 150; seed++) {
            Random random = Seeds.random(seed);
            int n = 2 + random.nextInt(9);
            double[][] planes = new double[5 + random.nextInt(40)][n];
            for (double[] plane : planes) {
                Arrays.setAll(plane, i -> random.nextGaussian());
            }
            FeasibleSet set = simplex(n, seed % 3 == 0);
            Minimum minimum = ConvexMinimizer.minimize((x, slope) -> {
                double largest = Double.NEGATIVE_INFINITY;
                for (double[] plane : planes) {
                    double value = dot(plane, x);
                    if (value > largest) {
                        largest = value;
                        System.arraycopy(plane, 0, slope, 0, n);
                    }
                }
                return largest;
            }, new double[n], set);
            double least = linearProgram(planes, set).value();
            assertThat(minimum.status()).isEqualTo(SolverStatus.SOLVED);
            assertThat(minimum.value()).as("seed " + seed).isCloseTo(least, within(1e-8));
        }
    }

    private static Minimum linearProgram(double[][] planes, FeasibleSet set) {
        int n = set.variables();
        double[] c = new double[n + 1];
        c[n] = 1;
        List<LinearRow> rows = new ArrayList<>();
        for (double[] plane : planes) {
            double[] row = Arrays.copyOf(plane, n + 1);
            row[n] = -1;
            rows.add(new LinearRow(row, Double.NEGATIVE_INFINITY, 0, 0));
        }
        for (LinearRow row : set.linear()) {
            rows.add(new LinearRow(Arrays.copyOf(row.coefficients(), n + 1), row.lower(),
                    row.upper(), 0));
        }
        List<AbsoluteRow> distances = set.absolute().stream()
                .map(row -> new AbsoluteRow(Arrays.copyOf(row.coefficients(), n + 1),
                        Arrays.copyOf(row.centre(), n + 1), row.upper(), 0))
                .toList();
        double[] lower = Arrays.copyOf(set.bounds().lower(), n + 1);
        double[] upper = Arrays.copyOf(set.bounds().upper(), n + 1);
        lower[n] = -100;
        upper[n] = 100;
        return QuadraticMinimizer.minimize(new double[n + 1][n + 1], c, new FeasibleSet(
                Bounds.of(lower, upper, 0), rows, distances, List.of(), Optional.empty()));
    }

    private static FeasibleSet simplex(int n, boolean hasDistance) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        double[] held = new double[n];
        Arrays.fill(held, 1.0 / n);
        return new FeasibleSet(Bounds.all(n, 0, 0.8, 0), List.of(new LinearRow(ones, 1, 1, 0)),
                hasDistance ? List.of(new AbsoluteRow(ones, held, 0.5, 0)) : List.of(),
                List.of(), Optional.empty());
    }

    /** A deviation has the weights of its variance, to 1e−5. */
    @Test
    void aSmoothFunctionHasTheWeightsOfItsQuadraticProgram() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = Seeds.random(seed);
            int n = 2 + random.nextInt(12);
            double[][] covariance = RandomPrograms.covariance(random, n, 3 * n);
            FeasibleSet set = simplex(n, seed % 3 == 0);
            Minimum minimum = ConvexMinimizer.minimize(deviation(covariance), new double[n], set);
            double[] expected = QuadraticMinimizer.minimize(covariance, new double[n], set).x();
            assertThat(minimum.x()).as("seed " + seed).containsExactly(expected, within(1e-5));
        }
    }

    private static ConvexFunction deviation(double[][] covariance) {
        return (x, slope) -> {
            double square = 0;
            for (int i = 0; i < x.length; i++) {
                slope[i] = dot(covariance[i], x);
                square += slope[i] * x[i];
            }
            double deviation = Math.sqrt(square);
            for (int i = 0; i < x.length; i++) {
                slope[i] = deviation == 0 ? 0 : slope[i] / deviation;
            }
            return deviation;
        };
    }

    /** The mean at most as low as can be within a tracking error, as a program with a ball. */
    @Test
    void ballsAreKept() {
        for (long seed = 0; seed < 10; seed++) {
            Random random = Seeds.random(seed);
            int n = 3 + random.nextInt(5);
            double[] mean = random.doubles(n).toArray();
            double[] held = new double[n];
            Arrays.fill(held, 1.0 / n);
            double[][] covariance = RandomPrograms.covariance(random, n, 3 * n);
            FeasibleSet flat = simplex(n, false);
            FeasibleSet set = new FeasibleSet(flat.bounds(), flat.linear(), List.of(),
                    List.of(new QuadraticRow(covariance, held, 0.005, 0)), Optional.empty());
            Minimum minimum = ConvexMinimizer.minimize((x, slope) -> {
                System.arraycopy(mean, 0, slope, 0, n);
                return dot(mean, x);
            }, held, set);
            Minimum expected = QuadraticMinimizer.minimize(new double[n][n], mean, set);
            assertThat(minimum.value()).isCloseTo(expected.value(), within(1e-7));
        }
    }

    /** The mean of the worst tenth, as a linear program with a variable per bar. */
    @Test
    void theMeanOfTheTailIsALinearProgram() {
        for (long seed = 0; seed < 20; seed++) {
            Random random = Seeds.random(seed);
            int n = 2 + random.nextInt(6);
            int bars = 20 + random.nextInt(20);
            double[][] returns = new double[bars][n];
            for (double[] row : returns) {
                Arrays.setAll(row, i -> 0.01 * random.nextGaussian() + 0.001 * i);
            }
            FeasibleSet set = simplex(n, false);
            Minimum minimum = ConvexMinimizer.minimize(tail(returns), new double[n], set);
            assertThat(minimum.value()).as("seed " + seed)
                    .isCloseTo(tailProgram(returns, set), within(1e-9));
            assertThat(minimum.residual()).isLessThanOrEqualTo(1e-8);
        }
    }

    private static ConvexFunction tail(double[][] returns) {
        return (x, slope) -> {
            Integer[] order = new Integer[returns.length];
            Arrays.setAll(order, t -> t);
            Arrays.sort(order, (s, t) -> Double.compare(dot(returns[s], x), dot(returns[t], x)));
            double left = TAIL * returns.length;
            double size = left;
            double value = 0;
            Arrays.fill(slope, 0);
            for (int k = 0; left > 0; k++) {
                double part = Math.min(1, left) / size;
                value -= part * dot(returns[order[k]], x);
                for (int i = 0; i < x.length; i++) {
                    slope[i] -= part * returns[order[k]][i];
                }
                left -= 1;
            }
            return value;
        };
    }

    /** {@code min a + Σ u(t)/(αT), u ≥ 0, u ≥ −r(t)·x − a}. */
    private static double tailProgram(double[][] returns, FeasibleSet set) {
        int n = set.variables();
        int size = n + 1 + returns.length;
        double[] c = new double[size];
        c[n] = 1;
        Arrays.fill(c, n + 1, size, 1 / (TAIL * returns.length));
        double[] lower = new double[size];
        double[] upper = new double[size];
        Arrays.fill(upper, 1);
        System.arraycopy(set.bounds().upper(), 0, upper, 0, n);
        lower[n] = -1;
        List<LinearRow> rows = new ArrayList<>();
        rows.add(new LinearRow(Arrays.copyOf(set.linear().getFirst().coefficients(), size), 1, 1,
                0));
        for (int t = 0; t < returns.length; t++) {
            double[] row = Arrays.copyOf(returns[t], size);
            row[n] = 1;
            row[n + 1 + t] = 1;
            rows.add(new LinearRow(row, 0, Double.POSITIVE_INFINITY, 0));
        }
        return QuadraticMinimizer.minimize(new double[size][size], c,
                FeasibleSet.of(Bounds.of(lower, upper, 0), rows.toArray(LinearRow[]::new)))
                .value();
    }

    @Test
    void whatCannotBeMetIsInfeasibleAndAChoiceIsRefused() {
        FeasibleSet set = simplex(1, false);
        assertThat(ConvexMinimizer.minimize((x, slope) -> 0, new double[1], set).status())
                .isEqualTo(SolverStatus.INFEASIBLE);
        FeasibleSet choice = new FeasibleSet(set.bounds(), List.of(), List.of(), List.of(),
                Optional.of(new Choice(1, 0, new double[1], new int[1])));
        assertThatThrownBy(() -> ConvexMinimizer.minimize((x, slope) -> 0, new double[1], choice))
                .hasMessageContaining("not convex");
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
