package io.troupe.run.assembly;

import io.troupe.config.FundConstruct;
import io.troupe.config.Settings;
import io.troupe.config.StrategySettings;
import io.troupe.data.MarketData;
import io.troupe.data.calendars.Calendars;
import io.troupe.data.calendars.ExchangeCalendar;
import io.troupe.model.Cadence;
import io.troupe.model.Instrument;
import io.troupe.portfolio.constraints.Groups;
import io.troupe.portfolio.construction.Assets;
import io.troupe.portfolio.construction.ConstructSpec;
import io.troupe.portfolio.construction.ConstructedFund;
import io.troupe.portfolio.construction.ConstructedFund.Trading;
import io.troupe.portfolio.construction.FundConstruction;
import io.troupe.portfolio.construction.LinearCosts;
import io.troupe.portfolio.construction.PortfolioConstructor;
import io.troupe.portfolio.rebalancing.Sessions;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.construct.ConstructPlan;
import io.troupe.strategies.construct.ConstructedStrategy;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** From settings to what constructs portfolios: the fund's, and those of strategies. */
final class ConstructAssembly {
    private final Settings settings;

    /** Of the constructions of some settings. */
    public ConstructAssembly(Settings settings) {
        this.settings = settings;
    }

    /** A strategy whose portfolio is constructed, if that is asked for. */
    public Supplier<? extends Strategy> constructed(StrategySettings strategy,
            Supplier<? extends Strategy> bare) {
        if (strategy.construct().isNone()) {
            return bare;
        }
        FundConstruct construct = settings.fund().construct();
        return ConstructedStrategy.of(bare, new ConstructPlan(ofStrategy(strategy),
                new Groups(construct.groups()), construct.factors(), costs(), calendar()));
    }

    /** How a strategy's portfolio is constructed. */
    static ConstructSpec ofStrategy(StrategySettings strategy) {
        return strategy.construct().spec(Cadence.NEVER);
    }

    /** How the fund's is. */
    static ConstructSpec ofFund(Settings settings) {
        return settings.fund().construct().settings().spec(Cadence.DAILY);
    }

    /** What the fund makes of what its strategies want together. */
    public FundConstruction fund(MarketData data) {
        FundConstruct construct = settings.fund().construct();
        if (construct.settings().isNone()) {
            return construct.scaled();
        }
        List<Instrument> instruments = data.instruments();
        boolean[] shortable = new boolean[instruments.size()];
        for (int i = 0; i < shortable.length; i++) {
            shortable[i] = instruments.get(i).terms().shortable();
        }
        Trading trading = new Trading(costs(),
                instruments.stream().mapToDouble(Instrument::quantityStep).toArray(), shortable);
        return new ConstructedFund(new PortfolioConstructor(ofFund(settings), assets(data)),
                new MarketPanel(data, calendar()), trading, construct.scaled().scale());
    }

    private Assets assets(MarketData data) {
        List<String> symbols = data.instruments().stream().map(Instrument::symbol).toList();
        Map<String, double[]> factors = new LinkedHashMap<>();
        settings.fund().construct().factors().forEach((name, exposures) -> factors.put(name,
                symbols.stream().mapToDouble(symbol -> exposures.getOrDefault(symbol, 0.0))
                        .toArray()));
        return new Assets(symbols, new Groups(settings.fund().construct().groups()), factors,
                data.barsPerYear().number());
    }

    private LinearCosts costs() {
        return new CostAssembly(settings.execution()).linear();
    }

    private Optional<Sessions> calendar() {
        return settings.data().bars().calendar().map(name -> {
            ExchangeCalendar calendar = Calendars.of(name);
            return day -> calendar.isOpen(LocalDate.ofEpochDay(day));
        });
    }
}
