package io.troupe.math.optim;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;

/**
 * Linear programs some of whose variables are whole numbers, by branch and bound with Gomory's cuts
 * (the solver of ojAlgo). One worker, no limit of time: it is ended by the number of its nodes, so
 * that the same problem has the same answer to the bit.
 */
public final class IntegerProgram {
    private static final int MOST_NODES = 20_000;
    private static final NumberContext GAP = NumberContext.of(9, 8);

    private IntegerProgram() {}

    /**
     * The smallest {@code c·x}.
     *
     * @param c one number per variable, finite
     * @param set bounds and linear conditions only
     * @param isWhole by variable whether it is a whole number; set to the nearest one in the answer
     * @return the minimum, the best known vector with NOT_CONVERGED if nodes ran out; iterations
     *         are not counted, the residual is the largest violation, multipliers are 0
     * @throws IllegalArgumentException if numbers are not finite, lengths differ, or the set has
     *         conditions that are not linear
     */
    public static Minimum minimize(double[] c, FeasibleSet set, boolean[] isWhole) {
        int n = set.variables();
        if (!set.isPolyhedron() || c.length != n || isWhole.length != n) {
            throw new IllegalArgumentException(
                    "an integer program has " + n + " costs, flags and linear conditions only");
        }
        Checks.set(set);
        ExpressionsBasedModel model = model(c, set, isWhole);
        Optimisation.Result result = model.minimise();
        double[] x = new double[n];
        for (int i = 0; i < n && i < result.size(); i++) {
            double value = result.doubleValue(i);
            x[i] = isWhole[i] ? Math.rint(value) : value;
        }
        int rows = set.linear().size();
        return new Minimum(status(result.getState()), x, Vectors.dot(c, x), 0, violation(x, set),
                new double[rows], new double[n], new double[n]);
    }

    private static ExpressionsBasedModel model(double[] c, FeasibleSet set, boolean[] isWhole) {
        Optimisation.Options options = new Optimisation.Options();
        options.time_abort = Long.MAX_VALUE;
        options.time_suffice = Long.MAX_VALUE;
        options.iterations_abort = MOST_NODES;
        options.iterations_suffice = MOST_NODES;
        options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1)
                .withGapTolerance(GAP));
        ExpressionsBasedModel model = new ExpressionsBasedModel(options);
        Variable[] variables = new Variable[c.length];
        for (int i = 0; i < c.length; i++) {
            variables[i] = model.newVariable("x" + i).weight(c[i]).integer(isWhole[i]);
            double low = set.bounds().lower()[i];
            double high = set.bounds().upper()[i];
            if (!Double.isInfinite(low)) {
                variables[i].lower(low);
            }
            if (!Double.isInfinite(high)) {
                variables[i].upper(high);
            }
        }
        for (int r = 0; r < set.linear().size(); r++) {
            add(set.linear().get(r), model.newExpression("row" + r), variables);
        }
        return model;
    }

    private static void add(LinearRow row, Expression expression, Variable[] variables) {
        for (int i = 0; i < variables.length; i++) {
            if (row.coefficients()[i] != 0) {
                expression.set(variables[i], row.coefficients()[i]);
            }
        }
        if (!Double.isInfinite(row.lower())) {
            expression.lower(row.lower());
        }
        if (!Double.isInfinite(row.upper())) {
            expression.upper(row.upper());
        }
    }

    private static SolverStatus status(Optimisation.State state) {
        return switch (state) {
            case OPTIMAL, DISTINCT -> SolverStatus.SOLVED;
            case INFEASIBLE -> SolverStatus.INFEASIBLE;
            case UNBOUNDED -> SolverStatus.UNBOUNDED;
            default -> SolverStatus.NOT_CONVERGED;
        };
    }

    private static double violation(double[] x, FeasibleSet set) {
        double worst = 0;
        for (LinearRow row : set.linear()) {
            double value = Vectors.dot(row.coefficients(), x);
            worst = Math.max(worst, Math.max(row.lower() - value, value - row.upper()));
        }
        for (int i = 0; i < x.length; i++) {
            worst = Math.max(worst, Math.max(set.bounds().lower()[i] - x[i],
                    x[i] - set.bounds().upper()[i]));
        }
        return worst;
    }
}
