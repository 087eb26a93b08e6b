package io.troupe.portfolio.optimizers;

import io.troupe.math.optim.SolverStatus;
import java.util.List;

/**
 * An optimizer's answer.
 *
 * @param status whether there are weights
 * @param weights of each asset, finite; of no use unless the status is {@link SolverStatus#SOLVED}
 * @param solver which method found them, as reports name it
 * @param iterations how many steps it took
 * @param residual how far the weights are from the conditions of an optimum
 * @param binding the conditions that hold the optimum back
 * @param reason why there are no weights, in words a user can act on; empty if there are
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record PortfolioAnswer(SolverStatus status, double[] weights, String solver,
        int iterations, double residual, List<Binding> binding, String reason) {
    /** Copies the list. */
    public PortfolioAnswer {
        binding = List.copyOf(binding);
    }

    /**
     * A condition that holds the optimum back.
     *
     * @param source the number of what it comes from, as in the {@link
     *        io.troupe.math.optim.FeasibleSet}
     * @param multiplier by how much the objective would fall if it were loosened by a unit, &gt; 0
     */
    public record Binding(int source, double multiplier) {}

    /** Weights that follow from a formula. */
    public static PortfolioAnswer closedForm(double[] weights, String solver) {
        return new PortfolioAnswer(SolverStatus.SOLVED, weights, solver, 0, 0, List.of(), "");
    }

    /** No weights. */
    public static PortfolioAnswer none(SolverStatus status, int assets, String solver,
            String reason) {
        return new PortfolioAnswer(status, new double[assets], solver, 0, 0, List.of(), reason);
    }

    /** Whether there are weights. */
    public boolean isSolved() {
        return status == SolverStatus.SOLVED;
    }
}
