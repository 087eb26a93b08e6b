package io.troupe.math.optim;

/**
 * Convex quadratic programs: the least {@code ½x'Qx + c'x} over a {@link FeasibleSet}. Q may be
 * singular, and 0: a linear program. One thread, ended by steps and residuals.
 */
public final class QuadraticMinimizer {
    private static final double SOLVED = 1e-8;
    /** From which violation on, in units of the size of the problem, a condition is not met. */
    static final double VIOLATED = 1e-9;

    private QuadraticMinimizer() {}

    /**
     * The smallest value and where it is.
     *
     * @param q symmetric and positive semidefinite; neither kept nor written
     * @param c one number per variable; likewise
     * @param set the conditions
     * @return the minimum, with status INFEASIBLE or UNBOUNDED if there is none, and NOT_CONVERGED
     *         if it was not found to a residual of 1e−8
     * @throws IllegalArgumentException if numbers are not finite, lengths differ, or Q is not
     *         symmetric or not positive semidefinite
     */
    public static Minimum minimize(double[][] q, double[] c, FeasibleSet set) {
        Checks.problem(q, c, set);
        if (set.choice().isPresent()) {
            return BranchAndBound.minimize(q, c, set);
        }
        return convex(q, c, set);
    }

    static Minimum convex(double[][] q, double[] c, FeasibleSet set) {
        ReducedProgram reduction = new ReducedProgram(q, c, set);
        if (reduction.isInfeasible()) {
            return none(SolverStatus.INFEASIBLE, c.length, set);
        }
        Program program = reduction.program();
        if (program.size() == 0) {
            Solution only = Solution.zero(program);
            boolean isFound = only.violation(program) <= SOLVED;
            return reduction.restore(isFound ? SolverStatus.SOLVED : SolverStatus.INFEASIBLE, only,
                    0, only.residual(program));
        }
        InteriorPoint method = new InteriorPoint(program, false);
        Solution solution = method.solve();
        double residual = solution.residual(program);
        if (residual <= SOLVED) {
            return reduction.restore(SolverStatus.SOLVED, solution, method.steps(), residual);
        }
        Solution nearest = nearest(program);
        if (nearest.violation(program) > VIOLATED) {
            return reduction.restore(SolverStatus.INFEASIBLE, nearest, method.steps(),
                    nearest.violation(program));
        }
        method = new InteriorPoint(program, false);
        solution = method.solve(nearest.x());
        residual = solution.residual(program);
        SolverStatus status = residual <= SOLVED ? SolverStatus.SOLVED
                : Recession.isUnbounded(program) ? SolverStatus.UNBOUNDED
                        : SolverStatus.NOT_CONVERGED;
        return reduction.restore(status, solution, method.steps(), residual);
    }

    /** The vector with the least sum of squared violations, and its multipliers. */
    static Solution nearest(Program program) {
        return program.size() == 0 ? Solution.zero(program)
                : new InteriorPoint(program, true).solve();
    }

    static Minimum none(SolverStatus status, int n, FeasibleSet set) {
        int conditions = set.linear().size() + set.absolute().size() + set.quadratic().size();
        return new Minimum(status, new double[n], Double.NaN, 0, Double.NaN,
                new double[conditions], new double[n], new double[n]);
    }
}
