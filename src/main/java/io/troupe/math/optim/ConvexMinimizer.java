package io.troupe.math.optim;

/**
 * The smallest value of a convex function over a {@link FeasibleSet} by the level bundle method
 * (Lemaréchal, Nemirovskii, Nesterov, "New variants of bundle methods", 1995): subgradients give
 * planes below the function; their minimum over the set is a lower bound, and the next vector is
 * the one nearest to the last whose planes lie at a level between that bound and the best value.
 * The difference of the two is what the answer is off by at most. Planes that have not bound for
 * some time are forgotten, so that there are never more than some multiple of the variables.
 */
public final class ConvexMinimizer {
    private static final double LEVEL = 0.3;
    private static final double GAP = 1e-10;
    private static final double SOLVED = 1e-6;
    /** A value below this part of the slope counts as so large. */
    private static final double SMALL = 1e-3;
    /** After how many steps, and as many as variables, without so much narrower a gap it ends. */
    private static final int PATIENCE = 30;
    private static final double NARROWER = 0.8;
    private static final int MOST_STEPS = 2_000;

    private final ConvexFunction function;
    private final ReducedProgram reduction;
    private final Bundle bundle;
    private final int n;
    private double[] best;
    private double value = Double.POSITIVE_INFINITY;
    private double low = Double.NEGATIVE_INFINITY;
    private double worth;
    private double narrow = Double.POSITIVE_INFINITY;
    private int since;

    private ConvexMinimizer(ConvexFunction function, ReducedProgram reduction, Bundle bundle,
            double[] start) {
        this.function = function;
        this.reduction = reduction;
        this.bundle = bundle;
        n = start.length;
        best = start;
    }

    /**
     * The smallest value and where it is.
     *
     * @param function finite on the set
     * @param start where to begin; need not be in the set
     * @param set the conditions, bounded where the function does not grow, without choice
     * @return the minimum; its residual is the gap between the value and a lower bound, relative to
     *         the value (or to a thousandth of the slope, if that is larger); no multipliers
     * @throws IllegalArgumentException if the set has a choice, numbers are not finite or lengths
     *         differ
     */
    public static Minimum minimize(ConvexFunction function, double[] start, FeasibleSet set) {
        if (set.choice().isPresent()) {
            throw new IllegalArgumentException("a choice is not convex");
        }
        Checks.set(set);
        int size = set.variables();
        ReducedProgram reduction = new ReducedProgram(new double[size][size], new double[size],
                set);
        if (reduction.isInfeasible()) {
            return QuadraticMinimizer.none(SolverStatus.INFEASIBLE, size, set);
        }
        Program program = reduction.program();
        Bundle bundle = program.balls().isEmpty() ? new PolyhedralBundle(program)
                : new CurvedBundle(program);
        return new ConvexMinimizer(function, reduction, bundle, reduction.restrict(start)).run();
    }

    private Minimum run() {
        if (!bundle.nearest(best, Double.POSITIVE_INFINITY)) {
            return answer(SolverStatus.INFEASIBLE, 0);
        }
        double[] x = bundle.x().clone();
        for (int step = 1; step <= MOST_STEPS; step++) {
            evaluate(x);
            boolean isBound = bundle.bound(x);
            if (isBound) {
                low = Math.max(low, bundle.low() * worth);
            }
            double gap = value - low;
            if (relative() <= GAP) {
                return answer(SolverStatus.SOLVED, step);
            }
            if (gap < NARROWER * narrow) {
                narrow = gap;
                since = step;
            } else if (step - since > PATIENCE + n) {
                return answer(SolverStatus.NOT_CONVERGED, step);
            }
            double level = low == Double.NEGATIVE_INFINITY ? value - Math.abs(value)
                    : low + LEVEL * (value - low);
            if (bundle.nearest(x, level / worth)) {
                x = bundle.x().clone();
            } else if (isBound) {
                x = bundle.lowest();
            } else {
                return answer(SolverStatus.NOT_CONVERGED, step);
            }
        }
        return answer(SolverStatus.NOT_CONVERGED, MOST_STEPS);
    }

    private double relative() {
        return Math.max(0, (value - low) / Math.max(Math.abs(value), SMALL * worth));
    }

    private Minimum answer(SolverStatus status, int steps) {
        SolverStatus told = status == SolverStatus.NOT_CONVERGED && relative() <= SOLVED
                ? SolverStatus.SOLVED
                : status;
        return reduction.found(told, best, value, steps, relative());
    }

    private void evaluate(double[] x) {
        double[] whole = reduction.expand(x);
        double[] slope = new double[whole.length];
        double at = function.at(whole, slope);
        double[] part = reduction.restrictSlope(slope);
        if (worth == 0) {
            double largest = Vectors.largest(part);
            worth = largest == 0 ? 1 : Vectors.powerOfTwo(largest);
        }
        if (at < value) {
            value = at;
            best = x;
        }
        for (int i = 0; i < n; i++) {
            part[i] /= worth;
        }
        bundle.add(part, at / worth - Vectors.dot(part, x));
    }
}
