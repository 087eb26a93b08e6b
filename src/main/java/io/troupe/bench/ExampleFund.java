package io.troupe.bench;

import io.troupe.config.LoadedSettings;
import io.troupe.config.yaml.SettingsLoader;
import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.run.assembly.FundAssembly;
import io.troupe.run.assembly.FundAssembly.Assembled;
import io.troupe.run.program.Installation;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.strategies.StrategyRegistry;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The bundled example as its file describes it, or with the full models of costs and accounts over
 * it. These need volumes, which the bundled prices lack: both have a million units a bar.
 */
final class ExampleFund {
    private static final double UNITS_A_BAR = 1_000_000;
    private static final List<String> FULL = List.of("""
            execution={slippageBps: null, slippage: {type: square-root},
              commissionPerShare: null, commissionMinimum: null,
              commission: {preset: ibkr-us-fixed}, buyingPower: margin,
              financing: {cashRate: 0.02, debitRate: 0.05, shortRebate: 0.01}}""");

    private ExampleFund() {}

    /** As its file describes it. */
    static SimulationPlan plain(MarketData prices) {
        return plan(prices, List.of());
    }

    /**
     * With slippage by the square root of what is traded, a broker's schedule, interest on cash,
     * debts and shorts, and orders bounded by margin.
     */
    static SimulationPlan withFullModels(MarketData prices) {
        return plan(prices, FULL);
    }

    private static SimulationPlan plan(MarketData prices, List<String> overrides) {
        Path file = Installation.data().resolveSibling("configs").resolve("base.yaml");
        return switch (SettingsLoader.load(file, overrides)) {
            case LoadedSettings.Invalid(var problems) ->
                throw new IllegalArgumentException(problems.getFirst().text());
            case LoadedSettings.Valid(var settings, var provenance) ->
                switch (FundAssembly.assemble(settings, provenance, withVolumes(prices),
                        StrategyRegistry.load())) {
                    case Assembled.Refused(var problems) ->
                        throw new IllegalArgumentException(problems.getFirst().text());
                    case Assembled.Fund fund -> fund.plan();
                };
        };
    }

    private static MarketData withVolumes(MarketData prices) {
        double[] none = {};
        double[] closes = prices.byBar(Field.CLOSE);
        double[] volumes = new double[closes.length];
        Arrays.fill(volumes, UNITS_A_BAR);
        long[] times = new long[prices.bars()];
        Arrays.setAll(times, prices::epochSeconds);
        return new MarketData(prices.interval(), prices.instruments(), times,
                new MarketData.Columns(none, none, none, closes, volumes));
    }
}
