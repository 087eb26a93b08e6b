package io.troupe.math.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.troupe.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Ten thousand problems held against what defines a minimum, and a clash. */
class RandomProgramsTest {
    private int solved;

    @Test
    void boundsAndRows() {
        check(0, 5_000, false, false);
        assertThat(solved).isGreaterThan(2_500);
    }

    @Test
    void distances() {
        check(10_000, 3_000, true, false);
        assertThat(solved).isGreaterThan(1_000);
    }

    @Test
    void balls() {
        check(20_000, 1_000, false, true);
        assertThat(solved).isGreaterThan(300);
    }

    @Test
    void distancesAndBalls() {
        check(30_000, 1_000, true, true);
        assertThat(solved).isGreaterThan(300);
    }

    private void check(long first, int count, boolean hasDistances, boolean hasBalls) {
        for (long seed = first; seed < first + count; seed++) {
            RandomPrograms.Problem problem = RandomPrograms.draw(seed, hasDistances, hasBalls);
            Minimum minimum = problem.minimum();
            if (minimum.status() == SolverStatus.INFEASIBLE) {
                if (seed % 8 == 0) {
                    clashes(problem.set(), seed);
                }
                continue;
            }
            try {
                assertThat(minimum.status()).isEqualTo(SolverStatus.SOLVED);
                assertThat(minimum.residual()).isLessThanOrEqualTo(1e-8);
                OptimalityCheck.check(problem, minimum);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
            solved++;
        }
    }

    /** What is named clashes, and no longer does once any one source is left out. */
    private static void clashes(FeasibleSet set, long seed) {
        int[] sources = Clash.smallest(set);
        assertThat(sources).as("seed " + seed).isNotEmpty().isSorted();
        for (int without = -1; without < sources.length; without++) {
            NavigableSet<Integer> named = new TreeSet<>();
            for (int k = 0; k < sources.length; k++) {
                if (k != without) {
                    named.add(sources[k]);
                }
            }
            FeasibleSet part = only(set, named);
            int n = set.variables();
            double[][] identity = new double[n][n];
            for (int i = 0; i < n; i++) {
                identity[i][i] = 1;
            }
            Minimum minimum = QuadraticMinimizer.minimize(identity, new double[n], part);
            assertThat(minimum.status()).as("seed " + seed + " without " + without).isEqualTo(
                    without < 0 ? SolverStatus.INFEASIBLE : SolverStatus.SOLVED);
        }
    }

    private static FeasibleSet only(FeasibleSet set, NavigableSet<Integer> named) {
        int n = set.variables();
        double[] lower = new double[n];
        double[] upper = new double[n];
        Bounds bounds = set.bounds();
        for (int i = 0; i < n; i++) {
            lower[i] = named.contains(bounds.lowerSource()[i]) ? bounds.lower()[i]
                    : Double.NEGATIVE_INFINITY;
            upper[i] = named.contains(bounds.upperSource()[i]) ? bounds.upper()[i]
                    : Double.POSITIVE_INFINITY;
        }
        return new FeasibleSet(Bounds.of(lower, upper, 0),
                set.linear().stream().filter(r -> named.contains(r.source())).toList(),
                set.absolute().stream().filter(r -> named.contains(r.source())).toList(),
                set.quadratic().stream().filter(r -> named.contains(r.source())).toList(),
                Optional.empty());
    }

    @Test
    void theOrderOfVariablesDoesNotMatter() {
        for (long seed = 40_000; seed < 40_300; seed++) {
            RandomPrograms.Problem problem = RandomPrograms.draw(seed, seed % 2 == 0, false);
            int n = problem.c().length;
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                order.add(i);
            }
            Collections.shuffle(order, Seeds.random(seed));
            Minimum straight = problem.minimum();
            Minimum shuffled = shuffled(problem, order).minimum();
            assertThat(shuffled.status()).isEqualTo(straight.status());
            if (straight.status() == SolverStatus.SOLVED) {
                double size = size(problem);
                assertThat(shuffled.value()).as("seed " + seed).isCloseTo(straight.value(),
                        within(1e-9 * size));
                for (int i = 0; i < n && isStrict(problem); i++) {
                    assertThat(shuffled.x()[i]).isCloseTo(straight.x()[order.get(i)],
                            within(1e-6));
                }
            }
        }
    }

    private static double size(RandomPrograms.Problem problem) {
        double size = 0;
        for (int i = 0; i < problem.c().length; i++) {
            size = Math.max(size, Math.max(problem.q()[i][i], Math.abs(problem.c()[i])));
        }
        return size;
    }

    /** Whether the minimum is one vector: of two variables none moves with another alone. */
    private static boolean isStrict(RandomPrograms.Problem problem) {
        return problem.c().length == 1 || (problem.q()[0][0] > 0 && Math.abs(
                problem.q()[0][1]) < 0.9 * Math.sqrt(problem.q()[0][0] * problem.q()[1][1])
                && problem.c().length == 2);
    }

    private static RandomPrograms.Problem shuffled(RandomPrograms.Problem problem,
            List<Integer> order) {
        int n = order.size();
        double[][] q = new double[n][];
        for (int i = 0; i < n; i++) {
            q[i] = picked(problem.q()[order.get(i)], order);
        }
        Bounds bounds = problem.set().bounds();
        List<LinearRow> rows = problem.set().linear().stream().map(row -> new LinearRow(
                picked(row.coefficients(), order), row.lower(), row.upper(), row.source()))
                .toList();
        List<AbsoluteRow> distances = problem.set().absolute().stream()
                .map(row -> new AbsoluteRow(picked(row.coefficients(), order),
                        picked(row.centre(), order), row.upper(), row.source()))
                .toList();
        return new RandomPrograms.Problem(q, picked(problem.c(), order), new FeasibleSet(
                Bounds.of(picked(bounds.lower(), order), picked(bounds.upper(), order), 0), rows,
                distances, List.of(), Optional.empty()));
    }

    private static double[] picked(double[] values, List<Integer> order) {
        double[] picked = new double[values.length];
        Arrays.setAll(picked, i -> values[order.get(i)]);
        return picked;
    }

    /** In units of a power of two it is the same to the bit. */
    @Test
    void unitsDoNotMatter() {
        for (long seed = 50_000; seed < 50_300; seed++) {
            RandomPrograms.Problem problem = RandomPrograms.draw(seed, false, false);
            double[][] q = new double[problem.q().length][];
            Arrays.setAll(q, i -> times(problem.q()[i], 1024));
            Minimum plain = problem.minimum();
            Minimum scaled = QuadraticMinimizer.minimize(q, times(problem.c(), 1024),
                    problem.set());
            assertThat(scaled.status()).isEqualTo(plain.status());
            assertThat(scaled.x()).as("seed " + seed).isEqualTo(plain.x());
            if (plain.status() == SolverStatus.SOLVED && size(problem) > 0) {
                assertThat(scaled.value()).isEqualTo(1024 * plain.value());
                assertThat(scaled.multipliers()).containsExactly(
                        times(plain.multipliers(), 1024), within(1e-9 * 1024 * size(problem)));
            }
        }
    }

    private static double[] times(double[] values, double factor) {
        double[] result = new double[values.length];
        Arrays.setAll(result, i -> factor * values[i]);
        return result;
    }

    @Test
    void threadsDoNotMatter() throws Exception {
        List<double[]> alone = new ArrayList<>();
        for (long seed = 60_000; seed < 60_200; seed++) {
            alone.add(RandomPrograms.draw(seed, seed % 3 == 0, seed % 5 == 0).minimum().x());
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<double[]>> together = new ArrayList<>();
            for (long seed = 60_000; seed < 60_200; seed++) {
                long each = seed;
                together.add(threads.submit(() -> RandomPrograms
                        .draw(each, each % 3 == 0, each % 5 == 0).minimum().x()));
            }
            for (int k = 0; k < together.size(); k++) {
                assertThat(together.get(k).get()).isEqualTo(alone.get(k));
            }
        }
    }
}
