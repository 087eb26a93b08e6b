package io.troupe.portfolio.allocators;

import io.troupe.math.optim.Bounds;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.LinearRow;
import io.troupe.portfolio.optimizers.PortfolioAnswer;
import io.troupe.portfolio.optimizers.PortfolioOptimizer;
import io.troupe.portfolio.optimizers.PortfolioProblem;
import io.troupe.portfolio.riskmodels.CovarianceSpec;
import io.troupe.portfolio.riskmodels.EstimationException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares that an optimizer of portfolios finds, strategies in the place of assets: each ≥ 0, 1 in
 * all, from the latest time-weighted returns. Means are sample means, what is free of risk returns
 * nothing.
 *
 * <p>A strategy that has not moved (a deviation below 1e-8) is given the average share and the
 * others divide what is left, as in {@link InverseVolatilityAllocator}. If the optimizer has no
 * answer, as one that looks for the best ratio where no mean is above 0, what it should divide
 * lies in the reserve.
 *
 * @param lookbackBars how many returns are looked at, ≥ 2; until as many are known, shares are
 *        equal
 * @param optimizer finds the shares
 * @param covariance estimates what optimizers know of risk
 */
public record OptimizerAllocator(int lookbackBars, PortfolioOptimizer optimizer,
        CovarianceSpec covariance) implements Allocator {
    /** What rounding leaves of a share that is none. */
    private static final double ROUNDING = 1e-12;

    /** Checks the component. */
    public OptimizerAllocator {
        if (lookbackBars < 2) {
            throw new IllegalArgumentException("lookbackBars must be ≥ 2, was " + lookbackBars);
        }
    }

    @Override
    public Division divide(DivisionRequest request) {
        double[][] returns = request.returns();
        int n = returns.length;
        boolean known = Arrays.stream(returns).allMatch(row -> row.length >= lookbackBars);
        double[] shares = new double[n];
        Arrays.fill(shares, n == 0 ? 0 : 1.0 / n);
        int[] moving = IntStream.range(0, n)
                .filter(k -> ReturnFigures.deviation(returns[k]) > ReturnFigures.STILL).toArray();
        if (!known || moving.length == 0) {
            return Division.of(shares);
        }
        double[] weights = weights(moving, request);
        double together = (double) moving.length / n;
        for (int i = 0; i < moving.length; i++) {
            shares[moving[i]] = together * (weights[i] > ROUNDING ? weights[i] : 0);
        }
        return Division.of(shares);
    }

    /** Weights of those that moved, all 0 if there are none. */
    private double[] weights(int[] moving, DivisionRequest request) {
        int n = moving.length;
        double[][] returns = Arrays.stream(moving).mapToObj(k -> request.returns()[k])
                .toArray(double[][]::new);
        List<String> ids = Arrays.stream(moving)
                .mapToObj(k -> request.ids().get(request.active()[k])).toList();
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        FeasibleSet set = FeasibleSet.of(Bounds.all(n, 0, 1, 0), new LinearRow(ones, 1, 1, 1));
        double[][] risk;
        try {
            risk = covariance.estimate(returns).covariance();
        } catch (EstimationException impossible) {
            return new double[n];
        }
        PortfolioAnswer answer = optimizer.optimize(new PortfolioProblem(ids, returns,
                Arrays.stream(returns).mapToDouble(ReturnFigures::mean).toArray(), risk, 0, set,
                new double[n], new double[n]));
        return answer.isSolved() ? answer.weights() : new double[n];
    }
}
