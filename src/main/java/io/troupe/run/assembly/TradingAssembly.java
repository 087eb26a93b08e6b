package io.troupe.run.assembly;

import io.troupe.config.Settings;
import io.troupe.config.StrategySettings;
import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.execution.FillModel;
import io.troupe.execution.desk.DeskRules;
import io.troupe.execution.margin.BuyingPower;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.slippage.Liquidity;
import io.troupe.simulation.plan.MarketDesks;
import io.troupe.simulation.plan.MarketFills;
import io.troupe.simulation.plan.MarketLiquidity;
import io.troupe.simulation.plan.MarketSessions;
import io.troupe.simulation.plan.MarketStyles;
import io.troupe.simulation.plan.Trading;
import java.util.Optional;

/** Puts together how a fund trades. */
final class TradingAssembly {
    private final Settings settings;
    private final MarketData data;
    private final CostAssembly costs;

    TradingAssembly(Settings settings, MarketData data) {
        this.settings = settings;
        this.data = data;
        this.costs = new CostAssembly(settings.execution());
    }

    /**
     * How the fund trades: by plain orders unless something is set that they do not have.
     *
     * @param hasOrders whether a strategy trades by orders of its own
     */
    Trading trading(boolean hasOrders) {
        return new Trading(fills(), hasOrders || !isPlain() ? Optional.of(desks())
                : Optional.empty());
    }

    private boolean isPlain() {
        Settings.Execution execution = settings.execution();
        MatchingRules matching = execution.matching();
        return costs.isPlain() && matching.book() == MatchingRules.DEFAULT.book()
                && matching.latencyBars() == 0
                && execution.trading().margin().buyingPower() == BuyingPower.NONE
                && settings.strategies().stream().map(StrategySettings::orders)
                        .allMatch(orders -> orders.policy().isPlain());
    }

    private FillModel fills() {
        return MarketFills.of(data, at(), costs.plainSlippage(), costs.plainCommission(),
                settings.execution().volumeLimit());
    }

    private DeskRules desks() {
        MatchingRules matching = settings.execution().matching();
        Liquidity liquidity = MarketLiquidity.of(data);
        DeskRules rules = MarketDesks.rules(data, at(),
                MarketDesks.costs(data, liquidity, costs.slippage(), costs.commission()),
                matching, settings.execution().volumeLimit(), MarketSessions.of(data),
                settings.run().seed());
        return rules.with(MarketStyles.tables(data, rules.market(),
                settings.strategies().stream().map(each -> each.orders().policy().style())
                        .toList(),
                rules.calendar().sessionEnds(), matching.latencyBars(), liquidity));
    }

    /** The price at which market orders fill before slippage. */
    private Field at() {
        return settings.execution().fillAt().isOpen(data.hasBars()) ? Field.OPEN : Field.CLOSE;
    }
}
