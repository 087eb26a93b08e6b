package io.troupe.simulation.plan;

import io.troupe.data.MarketData;
import io.troupe.execution.costs.ChargedOrder;
import io.troupe.execution.costs.FillQuote;
import io.troupe.execution.costs.MonthVolume;
import io.troupe.execution.costs.QuoteRequest;
import io.troupe.execution.costs.TradingCosts;
import io.troupe.math.Ties;
import io.troupe.model.Money;
import io.troupe.risk.sizing.OrderFees;
import io.troupe.risk.sizing.Sizer;
import io.troupe.risk.sizing.Sizing;
import io.troupe.risk.sizing.SizingMarket;
import io.troupe.risk.sizing.SizingMethod.AverageRange;
import io.troupe.risk.sizing.SizingMethod.VolatilityTarget;
import io.troupe.risk.sizing.SizingRules;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes what sizes look up of a plan's market: returns and ranges of the prices that strategies
 * see, which splits leave no jump in, and what orders would be charged. Tables are made only of
 * what a strategy's sizing asks for.
 */
public final class MarketSizes {
    private final SimulationPlan plan;
    private final MarketData data;

    private MarketSizes(SimulationPlan plan) {
        this.plan = plan;
        this.data = plan.data();
    }

    /** A sizer for each of a plan's strategies that has a sizing of its own, by its index. */
    public static Map<Integer, Sizer> sizers(SimulationPlan plan) {
        SizingRules rules = new SizingRules(plan.data().instruments());
        SizingMarket market = new MarketSizes(plan).market();
        Map<Integer, Sizer> sizers = new TreeMap<>();
        for (int k = 0; k < plan.strategies().size(); k++) {
            Sizing sizing = plan.strategies().get(k).sizing();
            if (!sizing.isPlain()) {
                sizers.put(k, new Sizer(sizing, rules, market));
            }
        }
        return sizers;
    }

    private SizingMarket market() {
        double[] returns = {};
        Map<Integer, double[]> ranges = new TreeMap<>();
        for (StrategySpec strategy : plan.strategies()) {
            switch (strategy.sizing().method()) {
                case VolatilityTarget _ -> returns = returns.length == 0 ? returns() : returns;
                case AverageRange rule -> ranges.computeIfAbsent(rule.bars(), this::ranges);
                default -> {}
            }
        }
        return new SizingMarket(data.assets(), data.barsPerYear().number(), returns, ranges,
                fees());
    }

    /** Of seen prices in the fund's currency; NaN where one of the two is not known. */
    private double[] returns() {
        MarketData seen = data.seen();
        double[] returns = new double[data.bars() * data.assets()];
        double[] before = new double[data.assets()];
        Arrays.fill(before, Double.NaN);
        for (int cell = 0; cell < returns.length; cell++) {
            int bar = cell / before.length;
            int asset = cell % before.length;
            double price = seen.mark(bar, asset) * data.rate(bar, asset);
            double value = data.stepValue(bar, asset) > 0 && price > 0 ? price : Double.NaN;
            returns[cell] = value / before[asset] - 1;
            before[asset] = value;
        }
        return returns;
    }

    /**
     * In money for each step, from prices as they are traded; NaN too where they are but rounding
     * of the price.
     */
    private double[] ranges(int bars) {
        double[] ranges = MarketStyles.ranges(data, bars);
        for (int cell = 0; cell < ranges.length; cell++) {
            int bar = cell / data.assets();
            int asset = cell % data.assets();
            double money = ranges[cell] * data.instruments().get(asset).stepMultiple()
                    * data.rate(bar, asset);
            ranges[cell] = money > Ties.TOLERANCE * data.stepValue(bar, asset) ? money
                    : Double.NaN;
        }
        return ranges;
    }

    /** Those of a market order that fills at the close, the first of its month. */
    private OrderFees fees() {
        if (plan.trading().desks().isEmpty()) {
            return (bar, asset, steps) -> Money.amount(plan.fills().feeMicros(asset, steps));
        }
        TradingCosts costs = plan.trading().desks().get().costs();
        return (bar, asset, steps) -> {
            FillQuote quote = new FillQuote();
            costs.quote(new QuoteRequest().at(bar, asset, data.mark(bar, asset)), steps,
                    new ChargedOrder(), new MonthVolume(), quote);
            return Money.amount(quote.feeMicros());
        };
    }
}
