package io.troupe.portfolio.riskmodels;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * From what expected returns are estimated.
 *
 * @param assets their names, by which views speak of them
 * @param returns a row per asset, all of one length, oldest first; NaN is missing
 * @param covariance of the returns, n × n, symmetric; only {@code shrunk} and {@code
 *        black-litterman} look at it
 * @param riskFree return of a bar without risk
 * @param market returns of the market at the same bars, NaN if missing; null if it is the mean of
 *        the assets
 * @param barsPerYear by which views are divided: they are per year
 */
@SuppressWarnings("ArrayRecordComponent") // a request, never compared
public record MeanRequest(List<String> assets, double[][] returns, double[][] covariance,
        double riskFree, Optional<double[]> market, double barsPerYear) {
    /** Copies the list. */
    public MeanRequest {
        assets = List.copyOf(assets);
        if (assets.size() != returns.length || covariance.length != returns.length) {
            throw new IllegalArgumentException("names, returns and covariance must be of the same"
                    + " assets, were of " + assets.size() + ", " + returns.length + " and "
                    + covariance.length);
        }
        if (!(barsPerYear > 0)) {
            throw new IllegalArgumentException("barsPerYear must be > 0, was " + barsPerYear);
        }
    }

    /** The market's returns: those that are given, or at each bar the mean of those there are. */
    double[] marketReturns() {
        if (market.isPresent()) {
            if (market.get().length != returns[0].length) {
                throw EstimationException.of("the market has " + market.get().length
                        + " returns where the assets have " + returns[0].length);
            }
            return market.get();
        }
        return IntStream.range(0, returns[0].length).mapToDouble(this::meanAt).toArray();
    }

    private double meanAt(int bar) {
        double sum = 0;
        int count = 0;
        for (double[] row : returns) {
            if (!Double.isNaN(row[bar])) {
                sum += row[bar];
                count++;
            }
        }
        return sum / count;
    }
}
