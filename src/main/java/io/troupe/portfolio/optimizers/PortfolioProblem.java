package io.troupe.portfolio.optimizers;

import io.troupe.math.optim.FeasibleSet;
import java.util.List;

/**
 * What an optimizer is asked: which weights n assets should have. Everything is per bar; nothing is
 * annualised. All arrays are handed over and never written again.
 *
 * @param assets their names, for messages
 * @param returns a row per asset: its latest simple returns, oldest first, all of one length,
 *        finite
 * @param means expected return of each asset
 * @param covariance of the returns, n × n, symmetric
 * @param riskFree return of a bar without risk
 * @param set the conditions that the weights must meet
 * @param target weights that were asked for: what {@code nearest} comes near to, and the sides that
 *        sides are kept of; all 0 if nobody asked
 * @param held the weights as they are now, from which turnover and costs count
 */
@SuppressWarnings("ArrayRecordComponent") // a request, never compared
public record PortfolioProblem(List<String> assets, double[][] returns, double[] means,
        double[][] covariance, double riskFree, FeasibleSet set, double[] target, double[] held) {
    /** Copies the list. */
    public PortfolioProblem {
        assets = List.copyOf(assets);
    }

    /** How many assets there are. */
    public int size() {
        return assets.size();
    }

    /** The same problem under other conditions. */
    public PortfolioProblem under(FeasibleSet other) {
        return new PortfolioProblem(assets, returns, means, covariance, riskFree, other, target,
                held);
    }
}
