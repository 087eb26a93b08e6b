package io.troupe.simulation.desks;

import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.execution.costs.CommissionModel;
import io.troupe.execution.costs.FeeModel;
import io.troupe.execution.desk.DeskRules;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.slippage.ImpactModel;
import io.troupe.execution.slippage.Liquidity;
import io.troupe.execution.slippage.SlippageModel;
import io.troupe.model.BarPoint;
import io.troupe.model.orders.OrderStyle;
import io.troupe.simulation.plan.MarketDesks;
import io.troupe.simulation.plan.MarketFills;
import io.troupe.simulation.plan.MarketStyles;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.simulation.plan.Trading;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a fund with desks trades, before it is known what.
 *
 * @param volumeLimit the share of a bar's volume that anybody may take, or none
 */
public record TestDesks(MatchingRules matching, BarPoint marketPoint, ImpactModel slippage,
        FeeModel fees, OptionalDouble volumeLimit, long seed) {
    /** What the desks of a market look up; each bar is a session. */
    public DeskRules rules(MarketData data, List<StrategySpec> strategies) {
        Liquidity liquidity = liquidity(data);
        List<OrderStyle> styles = strategies.stream().map(each -> each.policy().style()).toList();
        DeskRules rules = MarketDesks.rules(data, field(),
                MarketDesks.costs(data, liquidity, slippage, fees), matching, volumeLimit, seed);
        return rules.with(MarketStyles.tables(data, rules.market(), styles,
                rules.calendar().sessionEnds(), matching.latencyBars(), liquidity));
    }

    private Field field() {
        return marketPoint == BarPoint.OPEN ? Field.OPEN : Field.CLOSE;
    }

    /** The same fund at these desks. */
    public SimulationPlan at(SimulationPlan plan) {
        return trading(plan, new Trading(plan.fills(),
                Optional.of(rules(plan.data(), plan.strategies()))));
    }

    /** The same fund with plain orders at these costs, where they have a short form. */
    public SimulationPlan plain(SimulationPlan plan) {
        return trading(plan, Trading.plain(MarketFills.of(plan.data(), field(),
                (SlippageModel) slippage, (CommissionModel) fees, volumeLimit)));
    }

    private static SimulationPlan trading(SimulationPlan plan, Trading trading) {
        return new SimulationPlan(plan.data(), plan.strategies(), plan.capital(), trading,
                plan.dividends(), plan.risk(), plan.construct(), plan.onFailure(), plan.seed());
    }

    /** Of each bar the volume of the one before, and a volatility by its number. */
    private static Liquidity liquidity(MarketData data) {
        double[] volumes = data.hasVolume() ? data.byBar(Field.VOLUME) : new double[0];
        double[] means = new double[volumes.length];
        double[] volatilities = new double[data.bars() * data.assets()];
        for (int cell = 0; cell < means.length; cell++) {
            means[cell] = cell < data.assets() ? Double.NaN : volumes[cell - data.assets()];
        }
        Arrays.setAll(volatilities, cell -> 0.005 * (1 + cell % 4));
        return new Liquidity(volumes, means, volatilities);
    }
}
