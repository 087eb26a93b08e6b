package io.troupe.bench.scale;

import io.troupe.data.Field;
import io.troupe.data.MarketData;
import io.troupe.data.generator.GeneratorSpec;
import io.troupe.data.generator.MarketDataGenerator;
import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.ledger.Dividends;
import io.troupe.model.Cadence;
import io.troupe.model.FailurePolicy;
import io.troupe.model.Interval;
import io.troupe.model.Money;
import io.troupe.portfolio.allocators.EqualAllocator;
import io.troupe.portfolio.construction.FundConstruction;
import io.troupe.simulation.plan.Capital;
import io.troupe.simulation.plan.FundRisk;
import io.troupe.simulation.plan.MarketFills;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.simulation.plan.Trading;
import io.troupe.strategies.builtin.MovingAverageTrend;
import io.troupe.strategies.builtin.MovingAverageTrend.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A fund of moving averages on generated daily prices, of any size.
 *
 * @param bars how many, ≥ 1
 * @param strategies how many, ≥ 1, each with 1 000 000
 * @param assets how many, ≥ 1
 * @param cutEvery at each so many bars next to nothing trades, so that orders are cut; 0: at none
 */
record ScaleFund(int bars, int strategies, int assets, int cutEvery) {
    private static final long SEED = 42;
    private static final LocalDate START = LocalDate.of(1980, 1, 1);
    private static final double PLENTY = 1e12;
    private static final double NEXT_TO_NOTHING = 20;
    private static final double MOST_OF_VOLUME = 0.5;
    private static final int FASTEST = 2;
    private static final int FASTS = 20;
    private static final int SLOWEST = 50;
    private static final int SLOW_STEP = 3;

    /** The simulation; makes its prices. */
    SimulationPlan plan() {
        MarketData data = data();
        List<StrategySpec> specs = new ArrayList<>();
        for (int k = 0; k < strategies; k++) {
            // Neighbours share averages, as those of a grid do.
            Parameters each = new Parameters(FASTEST + k % FASTS,
                    SLOWEST + SLOW_STEP * (k / FASTS % SLOWEST));
            specs.add(new StrategySpec("sma-" + k, () -> new MovingAverageTrend(each),
                    Cadence.NEVER));
        }
        OptionalDouble limit = cutEvery == 0 ? OptionalDouble.empty()
                : OptionalDouble.of(MOST_OF_VOLUME);
        return new SimulationPlan(data, specs,
                Capital.of(1_000_000 * Money.MICROS * strategies, new EqualAllocator(),
                        Cadence.NEVER),
                Trading.plain(MarketFills.of(data, Field.CLOSE, new BasisPointSlippage(5),
                        new PerShareCommission(5_000, 0), limit)),
                Dividends.CASH, FundRisk.NONE, FundConstruction.NONE, FailurePolicy.FAIL, 1);
    }

    private MarketData data() {
        MarketData prices = MarketDataGenerator.generate(
                new GeneratorSpec(SEED, assets, Interval.DAY, bars, START, 0));
        if (cutEvery == 0) {
            return prices;
        }
        double[] volumes = new double[bars * assets];
        Arrays.fill(volumes, PLENTY);
        for (int bar = cutEvery - 1; bar < bars; bar += cutEvery) {
            Arrays.fill(volumes, bar * assets, (bar + 1) * assets, NEXT_TO_NOTHING);
        }
        long[] times = new long[bars];
        Arrays.setAll(times, prices::epochSeconds);
        double[] none = {};
        return new MarketData(prices.interval(), prices.instruments(), times,
                new MarketData.Columns(none, none, none, prices.byBar(Field.CLOSE), volumes));
    }
}
