package io.troupe.conformance.portfolio;

import io.troupe.conformance.Checks;
import io.troupe.conformance.CsvTable;
import io.troupe.conformance.ReferenceCase;
import io.troupe.conformance.UnsupportedCase;
import io.troupe.math.optim.Bounds;
import io.troupe.math.optim.FeasibleSet;
import io.troupe.portfolio.measures.RiskMeasure;
import io.troupe.portfolio.optimizers.Linkage;
import io.troupe.portfolio.optimizers.PortfolioAnswer;
import io.troupe.portfolio.optimizers.PortfolioProblem;
import io.troupe.portfolio.optimizers.hierarchical.ClusterCount;
import io.troupe.portfolio.optimizers.hierarchical.ClusterDistance;
import io.troupe.portfolio.optimizers.hierarchical.Clustering;
import io.troupe.portfolio.optimizers.hierarchical.Hrp;
import io.troupe.portfolio.optimizers.hierarchical.LeafOrdering;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Hierarchical risk parity from prices that begin on different days. */
final class HrpPriceCases implements Topic {
    private static final int DAYS = 252;

    @Override
    public boolean covers(ReferenceCase reference) {
        return reference.inputs().has("prices")
                && reference.kind().toLowerCase(Locale.ROOT).startsWith("hrp");
    }

    @Override
    public void check(ReferenceCase reference, Checks checks)
            throws IOException, UnsupportedCase {
        CsvTable table = reference.table("prices");
        List<String> assets = table.header().subList(1, table.header().size());
        double[][] returns = assets.stream().map(table::column).map(HrpPriceCases::returns)
                .toArray(double[][]::new);
        double[][] covariance = pairwise(returns, false);
        int n = assets.size();
        Clustering clustering = new Clustering(Linkage.SINGLE, ClusterDistance.CORRELATION,
                LeafOrdering.NONE, ClusterCount.TWO_DIFFERENCE, n, 0);
        PortfolioAnswer answer = new Hrp(RiskMeasure.VARIANCE, RiskMeasure.DEFAULT_ALPHA,
                clustering).optimize(
                        new PortfolioProblem(assets, new double[0][], new double[0],
                                covariance, 0, FeasibleSet.of(Bounds.all(n, 0, 1, 0)),
                                new double[n],
                                new double[n]),
                        pairwise(returns, true));
        checks.holds("status", "a portfolio", answer.status() + answer.reason(),
                answer.isSolved());
        if (reference.expected().has("annual_return")) {
            performance(reference, returns, covariance, answer.weights(), checks);
        } else {
            for (int i = 0; i < n; i++) {
                checks.number(reference, assets.get(i), answer.weights()[i]);
            }
        }
    }

    private static void performance(ReferenceCase reference, double[][] returns,
            double[][] covariance, double[] weights, Checks checks) {
        double mean = 0;
        double variance = 0;
        for (int i = 0; i < weights.length; i++) {
            mean += DAYS * weights[i] * Arrays.stream(returns[i])
                    .filter(each -> !Double.isNaN(each)).average().orElseThrow();
            for (int j = 0; j < weights.length; j++) {
                variance += DAYS * weights[i] * covariance[i][j] * weights[j];
            }
        }
        double risk = Math.sqrt(variance);
        checks.number(reference, "annual_return", mean);
        checks.number(reference, "risk", risk);
        checks.number(reference, "ratio", (mean - reference.number("risk_free")) / risk);
    }

    /** Simple returns, NaN where there is no price on one of the two days. */
    private static double[] returns(double[] prices) {
        double[] returns = new double[prices.length - 1];
        Arrays.setAll(returns, t -> prices[t + 1] / prices[t] - 1);
        return returns;
    }

    /** Each covariance, divisor n − 1, or correlation, from the days that both assets have returns of. */
    private static double[][] pairwise(double[][] returns, boolean isCorrelation) {
        double[][] covariance = new double[returns.length][returns.length];
        for (int i = 0; i < returns.length; i++) {
            for (int j = 0; j < returns.length; j++) {
                double[] x = returns[i];
                double[] y = returns[j];
                int[] both = IntStream.range(0, x.length)
                        .filter(t -> !Double.isNaN(x[t] + y[t])).toArray();
                covariance[i][j] = comoment(x, y, both) / (both.length - 1);
                if (isCorrelation) {
                    covariance[i][j] = comoment(x, y, both)
                            / Math.sqrt(comoment(x, x, both) * comoment(y, y, both));
                }
            }
        }
        return covariance;
    }

    private static double comoment(double[] x, double[] y, int[] days) {
        double meanX = Arrays.stream(days).mapToDouble(t -> x[t]).average().orElseThrow();
        double meanY = Arrays.stream(days).mapToDouble(t -> y[t]).average().orElseThrow();
        return Arrays.stream(days).mapToDouble(t -> (x[t] - meanX) * (y[t] - meanY)).sum();
    }
}
