package io.troupe.strategies.builtin;

import io.troupe.features.FeatureColumn;
import io.troupe.features.Price;
import io.troupe.math.Dispersion;
import io.troupe.math.EqualRisk;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Parameter;
import io.troupe.strategies.Rebalance;
import io.troupe.strategies.RegisterStrategy;
import io.troupe.strategies.StatelessStrategy;
import io.troupe.strategies.StrategyContext;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Holds all assets so that each adds as much to the portfolio's variance: on the first bar of each
 * period, long-only weights w that sum to 1 with {@code w(i)·(Σw)(i)} the same for every i, Σ the
 * sample covariance of the last {@code lookbackBars} simple returns. {@code inverse-volatility}
 * leaves out the correlations: {@code w(i) ∝ 1/σ(i)}.
 *
 * <p>Assets with fewer returns, that cannot be traded, or whose price did not move, are left out; a
 * bar without a trade is a return of 0. Where no portfolio has equal contributions, since assets
 * cancel each other out, weights are those of inverse volatility. Asked first after lookbackBars
 * bars; with no asset to hold nothing changes. Uses bars ≤ t.
 */
@RegisterStrategy(value = "risk-parity",
        summary = "Holds all assets so that each adds the same risk.",
        paper = "Maillard, Roncalli, Teiletche: The properties of equally weighted risk"
                + " contribution portfolios (2010)",
        notes = "Near equal weight where risks are alike; loses where correlations jump; "
                + "trades moderately.")
public final class RiskParity implements StatelessStrategy {
    private final Parameters parameters;
    private @Nullable FeatureColumn close;

    /** How weights follow from risk. */
    public enum Method {
        /** Equal contributions to variance, correlations included. */
        EQUAL_RISK,
        /** Inverse to volatility, as if correlations were equal. */
        INVERSE_VOLATILITY
    }

    /**
     * What can be set.
     *
     * @param lookbackBars how many returns risk is measured on
     * @param method how weights follow from risk
     * @param rebalance how often weights are set
     */
    public record Parameters(
            @Parameter(doc = "how many returns risk is measured on", unit = "bars", min = 2,
                    max = 100_000, defaultValue = "126") int lookbackBars,
            @Parameter(doc = "how weights follow from risk",
                    defaultValue = "equal-risk") Method method,
            @Parameter(doc = "how often weights are set",
                    defaultValue = "monthly") Rebalance rebalance) {}

    /** A strategy at its start. */
    public RiskParity(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public void initialize(StrategyContext context) {
        context.warmup(parameters.lookbackBars);
        context.schedule(parameters.rebalance.schedule());
        close = context.feature(Price.CLOSE);
    }

    @Override
    public TargetPositions onData(MarketView view) {
        FeatureColumn column = Initialized.require(close);
        double[][] deviations = new double[view.assets()][0];
        for (int asset : PastPrices.ofLength(parameters.lookbackBars, column, view)) {
            deviations[asset] = deviations(asset, column, view);
        }
        int[] moving = IntStream.range(0, deviations.length)
                .filter(asset -> moves(deviations[asset])).toArray();
        if (moving.length == 0) {
            return TargetPositions.unchanged();
        }
        double[] shares = shares(covariance(deviations, moving));
        double[] weights = new double[view.assets()];
        for (int i = 0; i < moving.length; i++) {
            weights[moving[i]] = shares[i];
        }
        return TargetPositions.of(weights).rebalancing();
    }

    private double[] shares(double[][] covariance) {
        return parameters.method == Method.EQUAL_RISK
                ? EqualRisk.weights(covariance)
                        .orElseGet(() -> EqualRisk.inverseVolatility(covariance))
                : EqualRisk.inverseVolatility(covariance);
    }

    /** An asset's returns less their mean, the latest first. */
    private double[] deviations(int asset, FeatureColumn column, MarketView view) {
        double[] returns = new double[parameters.lookbackBars];
        double sum = 0;
        for (int lag = 0; lag < returns.length; lag++) {
            returns[lag] = PastPrices.returnAt(lag, asset, column, view);
            sum += returns[lag];
        }
        double mean = sum / returns.length;
        for (int lag = 0; lag < returns.length; lag++) {
            returns[lag] -= mean;
        }
        return returns;
    }

    /** Whether there are deviations, and more to them than rounding. */
    private static boolean moves(double[] deviations) {
        double squares = Arrays.stream(deviations).map(each -> each * each).sum();
        return !(Double.isNaN(squares) || Dispersion.isNone(squares, deviations.length,
                Dispersion.OF_RETURNS));
    }

    private static double[][] covariance(double[][] deviations, int[] assets) {
        int n = assets.length;
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double[] left = deviations[assets[i]];
                double[] right = deviations[assets[j]];
                double sum = 0;
                for (int k = 0; k < left.length; k++) {
                    sum += left[k] * right[k];
                }
                covariance[i][j] = sum / (left.length - 1);
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }
}
