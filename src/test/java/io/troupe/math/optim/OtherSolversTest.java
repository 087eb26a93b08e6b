package io.troupe.math.optim;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.optim.OptimizationData;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.vector.constrained.ADMMQPOptimizer;
import org.hipparchus.optim.nonlinear.vector.constrained.LinearEqualityConstraint;
import org.hipparchus.optim.nonlinear.vector.constrained.LinearInequalityConstraint;
import org.hipparchus.optim.nonlinear.vector.constrained.QuadraticFunction;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.convex.ConvexSolver;

/** The same problems by ojAlgo's active sets and by Hipparchus' alternating directions. */
class OtherSolversTest {
    private static final int COUNT = 400;

    /** Rows {@code a·x ≤ b}, with equations apart; bounds among them. */
    private record Plain(List<double[]> equations, List<Double> right, List<double[]> rows,
            List<Double> most) {
        static Plain of(FeasibleSet set) {
            Plain plain = new Plain(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
                    new ArrayList<>());
            for (LinearRow row : set.linear()) {
                plain.add(row.coefficients(), row.lower(), row.upper());
            }
            for (int i = 0; i < set.variables(); i++) {
                double[] unit = new double[set.variables()];
                unit[i] = 1;
                plain.add(unit, set.bounds().lower()[i], set.bounds().upper()[i]);
            }
            return plain;
        }

        private void add(double[] a, double low, double high) {
            if (low == high) {
                equations.add(a);
                right.add(low);
                return;
            }
            if (!Double.isInfinite(high)) {
                rows.add(a);
                most.add(high);
            }
            if (!Double.isInfinite(low)) {
                rows.add(Arrays.stream(a).map(each -> -each).toArray());
                most.add(-low);
            }
        }
    }

    /** Problems with one minimum and equations that do not depend on each other. */
    private static List<RandomPrograms.Problem> problems() {
        List<RandomPrograms.Problem> problems = new ArrayList<>();
        for (long seed = 70_000; problems.size() < COUNT; seed++) {
            RandomPrograms.Problem drawn = RandomPrograms.draw(seed, false, false);
            int n = drawn.c().length;
            double[][] q = RandomPrograms.covariance(Seeds.random(seed), n, 3 * n + 2);
            List<LinearRow> once = drawn.set().linear().stream()
                    .filter(row -> row.lower() != row.upper()).toList();
            List<LinearRow> rows = new ArrayList<>(once);
            double[] ones = new double[n];
            Arrays.fill(ones, 1);
            rows.add(new LinearRow(ones, 1, 1, 0));
            RandomPrograms.Problem problem = new RandomPrograms.Problem(q, drawn.c(),
                    FeasibleSet.of(drawn.set().bounds(), rows.toArray(LinearRow[]::new)));
            if (problem.minimum().status() == SolverStatus.SOLVED && n > 1) {
                problems.add(problem);
            }
        }
        return problems;
    }

    private static double size(RandomPrograms.Problem problem) {
        double size = Math.abs(problem.minimum().value());
        for (int i = 0; i < problem.c().length; i++) {
            size = Math.max(size, Math.abs(problem.c()[i]) / 10);
        }
        return size;
    }

    @Test
    void ojAlgoFindsTheSameValues() {
        int compared = 0;
        for (RandomPrograms.Problem problem : problems()) {
            int n = problem.c().length;
            Plain plain = Plain.of(problem.set());
            double unit = 1 / problem.q()[0][0];
            R064Store q = R064Store.FACTORY.make(n, n);
            R064Store c = R064Store.FACTORY.make(n, 1);
            for (int i = 0; i < n; i++) {
                c.set(i, 0, -problem.c()[i] * unit);
                for (int j = 0; j < n; j++) {
                    q.set(i, j, problem.q()[i][j] * unit);
                }
            }
            Optimisation.Options options = new Optimisation.Options();
            options.time_abort = Long.MAX_VALUE;
            options.time_suffice = Long.MAX_VALUE;
            Optimisation.Result result = ConvexSolver.newBuilder().objective(q, c)
                    .equalities(store(plain.equations, n), column(plain.right))
                    .inequalities(store(plain.rows, n), column(plain.most)).build(options)
                    .solve();
            compared += compare(problem, result.toRawCopy1D(), 1e-7) ? 1 : 0;
        }
        assertThat(compared).isGreaterThan(COUNT * 9 / 10);
    }

    /** Its multipliers converge for some of them only: to 1e−5, and never below the least value. */
    @Test
    void hipparchusFindsNothingBetter() {
        int compared = 0;
        for (RandomPrograms.Problem problem : problems().subList(0, 40)) {
            int n = problem.c().length;
            Plain plain = Plain.of(problem.set());
            double unit = 1 / problem.q()[0][0];
            double[][] q = new double[n][n];
            double[] c = new double[n];
            for (int i = 0; i < n; i++) {
                c[i] = problem.c()[i] * unit;
                for (int j = 0; j < n; j++) {
                    q[i][j] = problem.q()[i][j] * unit;
                }
            }
            Optional<double[]> solution = solve(
                    new ObjectiveFunction(
                            new QuadraticFunction(MatrixUtils.createRealMatrix(q),
                                    MatrixUtils.createRealVector(c), 0)),
                    new LinearEqualityConstraint(
                            plain.equations.toArray(double[][]::new), values(plain.right)),
                    new LinearInequalityConstraint(
                            plain.rows.stream().map(OtherSolversTest::minus)
                                    .toArray(double[][]::new),
                            minus(values(plain.most))));
            compared += solution.isPresent()
                    && compare(problem, solution.get(), 1e-5) ? 1 : 0;
        }
        assertThat(compared).isGreaterThan(3);
    }

    private static Optional<double[]> solve(OptimizationData... data) {
        try {
            return Optional.of(new ADMMQPOptimizer().optimize(data).getX().toArray());
        } catch (MathIllegalStateException notConverged) {
            return Optional.empty();
        }
    }

    /** Whether values agree; one that meets the conditions is never below ours. */
    private static boolean compare(RandomPrograms.Problem problem, double[] x, double close) {
        double least = problem.minimum().value();
        double value = value(problem, x);
        double size = size(problem);
        if (violation(problem.set(), x) < 1e-9) {
            assertThat(value).isGreaterThan(least - 1e-7 * size);
        }
        return Math.abs(value - least) <= close * size;
    }

    private static double violation(FeasibleSet set, double[] x) {
        double worst = 0;
        for (LinearRow row : set.linear()) {
            double value = 0;
            for (int i = 0; i < x.length; i++) {
                value += row.coefficients()[i] * x[i];
            }
            worst = Math.max(worst, Math.max(row.lower() - value, value - row.upper()));
        }
        for (int i = 0; i < x.length; i++) {
            worst = Math.max(worst, Math.max(set.bounds().lower()[i] - x[i],
                    x[i] - set.bounds().upper()[i]));
        }
        return worst;
    }

    private static double value(RandomPrograms.Problem problem, double[] x) {
        double value = 0;
        for (int i = 0; i < problem.c().length; i++) {
            value += problem.c()[i] * x[i];
            for (int j = 0; j < problem.c().length; j++) {
                value += problem.q()[i][j] * x[i] * x[j] / 2;
            }
        }
        return value;
    }

    private static double[] values(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] minus(double[] values) {
        return Arrays.stream(values).map(each -> -each).toArray();
    }

    private static R064Store store(List<double[]> rows, int n) {
        R064Store store = R064Store.FACTORY.make(rows.size(), n);
        for (int r = 0; r < rows.size(); r++) {
            for (int i = 0; i < n; i++) {
                store.set(r, i, rows.get(r)[i]);
            }
        }
        return store;
    }

    private static R064Store column(List<Double> values) {
        R064Store store = R064Store.FACTORY.make(values.size(), 1);
        for (int r = 0; r < values.size(); r++) {
            store.set(r, 0, values.get(r));
        }
        return store;
    }
}
