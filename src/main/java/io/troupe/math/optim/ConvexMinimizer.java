package io.troupe.math.optim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The smallest value of a convex function over a {@link FeasibleSet} by the level bundle method
 * (Lemaréchal, Nemirovskii, Nesterov, "New variants of bundle methods", 1995): subgradients give
 * planes below the function; their minimum over the set is a lower bound, and the next vector is
 * the one nearest to the last whose planes lie at a level between that bound and the best value.
 * The difference of the two is what the answer is off by at most.
 */
public final class ConvexMinimizer {
    private static final double LEVEL = 0.3;
    private static final double GAP = 1e-10;
    private static final double SOLVED = 1e-6;
    private static final int MOST_STEPS = 1_000;

    private final ConvexFunction function;
    private final FeasibleSet set;
    private final int n;
    private final List<LinearRow> cuts = new ArrayList<>();
    private double[] best;
    private double value = Double.POSITIVE_INFINITY;
    private double low = Double.NEGATIVE_INFINITY;

    private ConvexMinimizer(ConvexFunction function, double[] start, FeasibleSet set) {
        this.function = function;
        this.set = set;
        n = set.variables();
        best = start.clone();
    }

    /**
     * The smallest value and where it is.
     *
     * @param function finite on the set
     * @param start where to begin; need not be in the set
     * @param set the conditions, bounded where the function does not grow, without choice
     * @return the minimum; its residual is the gap between the value and a lower bound, relative to
     *         the value; no multipliers
     */
    public static Minimum minimize(ConvexFunction function, double[] start, FeasibleSet set) {
        if (set.choice().isPresent()) {
            throw new IllegalArgumentException("a choice is not convex");
        }
        return new ConvexMinimizer(function, start, set).run();
    }

    private Minimum run() {
        Minimum first = nearest(best, List.of());
        if (first.status() != SolverStatus.SOLVED) {
            return answer(first.status(), 0);
        }
        double[] x = first.x();
        for (int step = 1; step <= MOST_STEPS; step++) {
            evaluate(x);
            Minimum bound = bound();
            if (bound.status() == SolverStatus.SOLVED) {
                low = Math.max(low, bound.x()[n]);
            }
            if (value - low <= GAP * Math.abs(value)) {
                return answer(SolverStatus.SOLVED, step);
            }
            double level = low == Double.NEGATIVE_INFINITY ? value - Math.abs(value)
                    : low + LEVEL * (value - low);
            Minimum next = nearest(x, levelled(level));
            if (next.status() != SolverStatus.SOLVED) {
                return answer(relative() <= SOLVED ? SolverStatus.SOLVED
                        : SolverStatus.NOT_CONVERGED, step);
            }
            x = next.x();
        }
        return answer(relative() <= SOLVED ? SolverStatus.SOLVED : SolverStatus.NOT_CONVERGED,
                MOST_STEPS);
    }

    private double relative() {
        return (value - low) / Math.abs(value);
    }

    private Minimum answer(SolverStatus status, int steps) {
        int conditions = set.linear().size() + set.absolute().size() + set.quadratic().size();
        return new Minimum(status, best, value, steps, Math.max(0, relative()),
                new double[conditions], new double[n], new double[n]);
    }

    private void evaluate(double[] x) {
        double[] slope = new double[n];
        double at = function.at(x, slope);
        if (at < value) {
            value = at;
            best = x.clone();
        }
        double[] row = Arrays.copyOf(slope, n + 1);
        row[n] = -1;
        cuts.add(new LinearRow(row, Double.NEGATIVE_INFINITY, Vectors.dot(slope, x) - at, -1));
    }

    private List<LinearRow> levelled(double level) {
        List<LinearRow> rows = new ArrayList<>();
        for (LinearRow cut : cuts) {
            rows.add(new LinearRow(Arrays.copyOf(cut.coefficients(), n), cut.lower(),
                    cut.upper() + level, -1));
        }
        return rows;
    }

    private Minimum nearest(double[] to, List<LinearRow> levels) {
        double[][] q = new double[n][n];
        double[] c = new double[n];
        for (int i = 0; i < n; i++) {
            q[i][i] = 1;
            c[i] = -to[i];
        }
        List<LinearRow> rows = new ArrayList<>(set.linear());
        rows.addAll(levels);
        return QuadraticMinimizer.convex(q, c, new FeasibleSet(set.bounds(), rows, set.absolute(),
                set.quadratic(), Optional.empty()));
    }

    private Minimum bound() {
        double[] c = new double[n + 1];
        c[n] = 1;
        return QuadraticMinimizer.convex(new double[n + 1][n + 1], c, lifted());
    }

    private FeasibleSet lifted() {
        Bounds bounds = set.bounds();
        double[] lower = Arrays.copyOf(bounds.lower(), n + 1);
        double[] upper = Arrays.copyOf(bounds.upper(), n + 1);
        lower[n] = Double.NEGATIVE_INFINITY;
        upper[n] = Double.POSITIVE_INFINITY;
        List<LinearRow> rows = new ArrayList<>(cuts);
        for (LinearRow row : set.linear()) {
            rows.add(new LinearRow(Arrays.copyOf(row.coefficients(), n + 1), row.lower(),
                    row.upper(), row.source()));
        }
        List<AbsoluteRow> absolute = new ArrayList<>();
        for (AbsoluteRow row : set.absolute()) {
            absolute.add(new AbsoluteRow(Arrays.copyOf(row.coefficients(), n + 1),
                    Arrays.copyOf(row.centre(), n + 1), row.upper(), row.source()));
        }
        List<QuadraticRow> quadratic = new ArrayList<>();
        for (QuadraticRow row : set.quadratic()) {
            double[][] matrix = new double[n + 1][n + 1];
            for (int i = 0; i < n; i++) {
                System.arraycopy(row.matrix()[i], 0, matrix[i], 0, n);
            }
            quadratic.add(new QuadraticRow(matrix, Arrays.copyOf(row.centre(), n + 1),
                    row.upper(), row.source()));
        }
        return new FeasibleSet(Bounds.of(lower, upper, -1), rows, absolute, quadratic,
                Optional.empty());
    }
}
