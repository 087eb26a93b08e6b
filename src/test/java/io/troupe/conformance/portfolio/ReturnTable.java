package io.troupe.conformance.portfolio;

import io.troupe.conformance.Checks;
import io.troupe.conformance.CsvTable;
import io.troupe.conformance.ReferenceCase;
import io.troupe.math.optim.Bounds;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.math.optim.LinearRow;
import io.troupe.portfolio.optimizers.PortfolioAnswer;
import io.troupe.portfolio.optimizers.PortfolioProblem;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Returns of assets, without gaps.
 *
 * @param assets their names
 * @param returns a row per asset
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record ReturnTable(List<String> assets, double[][] returns) {
    static ReturnTable of(ReferenceCase reference) throws IOException {
        CsvTable table = reference.table("returns");
        List<String> assets = table.header().subList(1, table.header().size());
        return new ReturnTable(assets,
                assets.stream().map(table::column).toArray(double[][]::new));
    }

    /** The problem of weights ≥ 0 that sum to 1, with means and covariance (n − 1) of the sample. */
    PortfolioProblem problem() {
        int n = assets.size();
        double[] means = Arrays.stream(returns)
                .mapToDouble(each -> Arrays.stream(each).average().orElseThrow()).toArray();
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int t = 0; t < returns[i].length; t++) {
                    covariance[i][j] += (returns[i][t] - means[i]) * (returns[j][t] - means[j])
                            / (returns[i].length - 1);
                }
            }
        }
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        FeasibleSet set = FeasibleSet.of(Bounds.all(n, 0, 1, 0), new LinearRow(ones, 1, 1, 1));
        return new PortfolioProblem(assets, returns, means, covariance, 0, set, new double[n],
                new double[n]);
    }

    /** Compares weights with those that a case expects by name. */
    void compare(ReferenceCase reference, PortfolioAnswer answer, Checks checks) {
        checks.holds("status", "a portfolio", answer.status() + answer.reason(),
                answer.isSolved());
        for (int i = 0; i < assets.size(); i++) {
            checks.number(reference, assets.get(i), answer.weights()[i]);
        }
    }
}
