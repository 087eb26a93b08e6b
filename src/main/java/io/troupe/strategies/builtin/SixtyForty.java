package io.troupe.strategies.builtin;

import io.troupe.model.TargetPositions;
import io.troupe.strategies.MarketView;
import io.troupe.strategies.Parameter;
import io.troupe.strategies.Rebalance;
import io.troupe.strategies.RegisterStrategy;
import io.troupe.strategies.StatelessStrategy;
import io.troupe.strategies.StrategyContext;
import java.util.List;

/**
 * A constant mix: fixed weights of named assets, such as 60 % of a stock fund and 40 % of a bond
 * fund, gone back to at the first bar of each period and held while prices move between. The weight
 * of an asset that has not traded yet stays cash until the first period that begins after its first
 * trade, and that of one that was delisted from the next period on; one that is suspended keeps its
 * weight, and what is to be traded of it waits. Answers at the first bar of the data and of each
 * period. Uses bars ≤ t.
 */
@RegisterStrategy(value = "sixty-forty",
        summary = "Holds named assets at fixed weights, 60% and 40% by default.",
        paper = "Perold, Sharpe: Dynamic strategies for asset allocation (1988)",
        notes = "A constant mix: gains where prices oscillate, lags in long trends; trades "
                + "little.")
public final class SixtyForty implements StatelessStrategy {
    private static final double LARGEST_WEIGHT = 100;

    private final Parameters parameters;

    /**
     * What can be set.
     *
     * @param symbols what is held
     * @param weights of each symbol, fractions of capital; negative for a short position
     * @param rebalance how often weights are gone back to
     */
    public record Parameters(
            @Parameter(doc = "what is held, such as a stock fund and a bond fund",
                    defaultValue = "XOM,KO") List<String> symbols,
            @Parameter(doc = "the weight of each symbol, as many as symbols, each from -100 to 100",
                    unit = "fractions of capital", defaultValue = "0.6,0.4") List<Double> weights,
            @Parameter(doc = "how often the weights are gone back to",
                    defaultValue = "quarterly") Rebalance rebalance) {
        /** Checks what must hold between parameters. */
        public Parameters {
            symbols = List.copyOf(symbols);
            weights = List.copyOf(weights);
            Named.once(symbols);
            if (symbols.isEmpty() || symbols.size() != weights.size()) {
                throw new IllegalArgumentException("symbols and weights must be as many, at least"
                        + " one, were " + symbols.size() + " and " + weights.size());
            }
            for (double weight : weights) {
                if (!(Math.abs(weight) <= LARGEST_WEIGHT)) {
                    throw new IllegalArgumentException(
                            "weights must be from -100 to 100, were " + weights);
                }
            }
        }
    }

    /** A strategy at its start. */
    public SixtyForty(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public void initialize(StrategyContext context) {
        context.universe(parameters.symbols);
        context.schedule(parameters.rebalance.schedule());
    }

    @Override
    public TargetPositions onData(MarketView view) {
        double[] weights = new double[view.assets()];
        for (int asset = 0; asset < weights.length; asset++) {
            weights[asset] = view.isListed(asset) ? parameters.weights.get(asset) : 0;
        }
        return TargetPositions.of(weights).rebalancing();
    }
}
