package io.troupe.strategies.builtin;

import io.troupe.features.FeatureColumn;
import io.troupe.features.Price;
import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Parameter;
import io.troupe.strategies.Rebalance;
import io.troupe.strategies.RegisterStrategy;
import io.troupe.strategies.StatelessStrategy;
import io.troupe.strategies.StrategyContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An equally weighted portfolio, scaled to a volatility: more of it in calm times, less in wild
 * ones. On the first bar of each period each of m assets gets {@code exposure / m}, {@code exposure
 * = min(targetVolatility / σ, maxExposure)}, or with {@code variance} {@code
 * min((targetVolatility / σ)², maxExposure)}. σ is the annualized sample standard deviation of the
 * last {@code volatilityBars} returns of the portfolio before scaling, the mean of its assets'
 * simple returns; where it is 0, exposure is maxExposure.
 *
 * <p>The m assets are those that can be traded and have {@code volatilityBars} returns; a bar
 * without a trade is a return of 0. Asked first after volatilityBars bars; while m is 0 nothing
 * changes. All positions are sized anew each time. Uses bars ≤ t.
 */
@RegisterStrategy(value = "volatility-target",
        summary = "Equal weights, scaled up when prices are calm and down when they are not.",
        paper = "Moreira, Muir: Volatility-managed portfolios (2017)",
        notes = "Smaller losses in long crises, lags in sharp rebounds; trades moderately.")
public final class VolatilityTarget implements StatelessStrategy {
    private final Parameters parameters;
    private double barsPerYear;
    private @Nullable FeatureColumn close;

    /** What exposure is inversely proportional to. */
    public enum ScaleBy {
        /** The standard deviation: keeps risk constant. */
        VOLATILITY,
        /** Its square, as in the paper: right for one who expects the same return always. */
        VARIANCE
    }

    /**
     * What can be set.
     *
     * @param symbols the portfolio, all assets if empty
     * @param targetVolatility the volatility that is aimed at
     * @param volatilityBars how many returns the volatility is measured on
     * @param maxExposure the most that is invested
     * @param scaleBy what exposure is inversely proportional to
     * @param rebalance how often exposure is set
     */
    public record Parameters(
            @Parameter(doc = "what is held, in equal weights; [] for all assets",
                    defaultValue = "") List<String> symbols,
            @Parameter(doc = "the volatility that is aimed at", unit = "fraction a year",
                    min = 0.0001, max = 10, defaultValue = "0.12") double targetVolatility,
            @Parameter(doc = "how many returns the volatility is measured on", unit = "bars",
                    min = 2, max = 100_000, defaultValue = "21") int volatilityBars,
            @Parameter(doc = "the most that is invested", unit = "fraction of capital", min = 0.01,
                    max = 100, defaultValue = "1.5") double maxExposure,
            @Parameter(doc = "what exposure is inversely proportional to",
                    defaultValue = "volatility") ScaleBy scaleBy,
            @Parameter(doc = "how often exposure is set",
                    defaultValue = "monthly") Rebalance rebalance) {
        /** Checks that no symbol is named twice. */
        public Parameters {
            symbols = List.copyOf(symbols);
            Named.once(symbols);
        }
    }

    /** A strategy at its start. */
    public VolatilityTarget(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public void initialize(StrategyContext context) {
        Named.declare(context, parameters.symbols);
        context.warmup(parameters.volatilityBars);
        context.schedule(parameters.rebalance.schedule());
        barsPerYear = context.barsPerYear().number();
        close = context.feature(Price.CLOSE);
    }

    @Override
    public TargetPositions onData(MarketView view) {
        FeatureColumn column = Initialized.require(close);
        int[] held = PastPrices.ofLength(parameters.volatilityBars, column, view);
        if (held.length == 0) {
            return TargetPositions.unchanged();
        }
        double share = exposure(volatility(held, column, view)) / held.length;
        double[] weights = new double[view.assets()];
        for (int asset : held) {
            weights[asset] = share;
        }
        return TargetPositions.of(weights).rebalancing();
    }

    private double exposure(double volatility) {
        double ratio = parameters.targetVolatility / volatility;
        return Math.min(parameters.scaleBy == ScaleBy.VARIANCE ? ratio * ratio : ratio,
                parameters.maxExposure);
    }

    private double volatility(int[] held, FeatureColumn column, MarketView view) {
        double[] returns = new double[parameters.volatilityBars];
        double mean = 0;
        for (int lag = 0; lag < returns.length; lag++) {
            for (int asset : held) {
                returns[lag] += PastPrices.returnAt(lag, asset, column, view) / held.length;
            }
            mean += returns[lag] / returns.length;
        }
        double squares = 0;
        for (double each : returns) {
            squares += (each - mean) * (each - mean);
        }
        return Math.sqrt(squares / (returns.length - 1) * barsPerYear);
    }
}
