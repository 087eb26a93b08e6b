package io.troupe.run.assembly;

import io.troupe.config.Provenance;
import io.troupe.config.Settings;
import io.troupe.config.StrategySettings;
import io.troupe.config.execution.FinancingSettings;
import io.troupe.config.execution.MarginSettings;
import io.troupe.config.execution.TradingSettings;
import io.troupe.config.values.ConfigProblem;
import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.execution.FillModel;
import io.troupe.execution.desk.DeskRules;
import io.troupe.execution.financing.FinancingRates;
import io.troupe.execution.margin.BuyingPower;
import io.troupe.execution.margin.MarginRates;
import io.troupe.execution.margin.MarginRules;
import io.troupe.execution.matching.MatchingRules;
import io.troupe.execution.slippage.Liquidity;
import io.troupe.simulation.plan.MarketDesks;
import io.troupe.simulation.plan.MarketFills;
import io.troupe.simulation.plan.MarketLiquidity;
import io.troupe.simulation.plan.MarketStyles;
import io.troupe.simulation.plan.Trading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Puts together how a fund trades. */
final class TradingAssembly {
    private final Settings settings;
    private final MarketData data;
    private final CostAssembly costs;
    private final BorrowAssembly borrow;

    TradingAssembly(Settings settings, MarketData data) {
        this.settings = settings;
        this.borrow = new BorrowAssembly(settings, data);
        this.data = data;
        this.costs = new CostAssembly(settings.execution());
    }

    /** What data or files lack or have wrong. */
    List<ConfigProblem> problems(Provenance provenance) {
        List<ConfigProblem> problems = new ArrayList<>(
                TradingProblems.of(settings, provenance, data));
        problems.addAll(borrow.problems(provenance));
        return problems;
    }

    /**
     * How the fund trades: by plain orders unless something is set that they do not have.
     *
     * @param hasOrders whether a strategy trades by orders of its own
     */
    Trading trading(boolean hasOrders) {
        TradingSettings trading = settings.execution().trading();
        boolean needsDesks = hasOrders || !isPlain();
        return new Trading(fills(), needsDesks ? Optional.of(desks()) : Optional.empty(),
                trading.margin().buyingPower() == BuyingPower.NONE ? Optional.empty()
                        : Optional.of(margin(trading.margin())),
                financing(trading.financing()), borrow.rates(), trading.onRefused());
    }

    /** Of an instrument without rates of its own those of all. */
    private MarginRules margin(MarginSettings margin) {
        Map<String, MarginSettings.Rates> own = margin.instruments();
        List<MarginSettings.Rates> rates = data.instruments().stream()
                .map(one -> own.getOrDefault(one.symbol(), margin.rates())).toList();
        return new MarginRules(margin.buyingPower(), margin.onUnaffordable(),
                new MarginRates(column(rates, MarginSettings.Rates::initial),
                        column(rates, MarginSettings.Rates::shortInitial),
                        column(rates, MarginSettings.Rates::maintenance),
                        column(rates, MarginSettings.Rates::shortMaintenance)),
                margin.buffer(), margin.liquidate());
    }

    private static double[] column(List<MarginSettings.Rates> rates,
            ToDoubleFunction<MarginSettings.Rates> value) {
        return rates.stream().mapToDouble(value).toArray();
    }

    private static FinancingRates financing(FinancingSettings financing) {
        return new FinancingRates(financing.cashRate(), financing.debitRate(),
                financing.shortRebate(), financing.dayCount());
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
                matching, settings.execution().volumeLimit(), settings.run().seed());
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
