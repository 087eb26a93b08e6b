package io.troupe.bench;

import io.troupe.data.MarketData;
import io.troupe.data.generator.MarketDataGenerator;
import io.troupe.ledger.Dividends;
import io.troupe.model.Cadence;
import io.troupe.model.FailurePolicy;
import io.troupe.portfolio.allocators.EqualAllocator;
import io.troupe.portfolio.construction.FundConstruction;
import io.troupe.simulation.plan.Capital;
import io.troupe.simulation.plan.FundRisk;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.simulation.plan.Trading;
import io.troupe.strategies.Rebalance;
import io.troupe.strategies.builtin.CrossSectionalMomentum;
import io.troupe.strategies.builtin.CrossSectionalMomentum.Parameters;
import io.troupe.strategies.builtin.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A thousand combinations of cross-sectional momentum on 200 generated assets over 20 years of
 * days: ten spans to look back, five to leave out, ten numbers of assets, weekly and monthly. Each
 * strategy has 1 000 000 and fills as those of the {@link SmaGrid} do.
 */
final class MomentumGrid {
    /** How many strategies there are. */
    static final int STRATEGIES = 1_000;
    private static final int MONTH_BARS = 21;
    private static final List<Integer> LOOKBACKS = IntStream.rangeClosed(3, 12)
            .mapToObj(months -> months * MONTH_BARS).toList();
    private static final List<Integer> SKIPS = List.of(0, 5, 10, 15, 21);
    private static final List<Integer> TOPS = List.of(5, 10, 15, 20, 25, 30, 35, 40, 45, 50);

    private MomentumGrid() {}

    /** The data; makes it anew. */
    static MarketData data() {
        return MarketDataGenerator.generate(GeneratedBars.DAYS.spec());
    }

    static List<Parameters> parameters() {
        List<Parameters> all = new ArrayList<>(STRATEGIES);
        for (int lookback : LOOKBACKS) {
            for (int skip : SKIPS) {
                for (int top : TOPS) {
                    all.add(new Parameters(lookback, skip, top, Rebalance.WEEKLY,
                            Direction.LONG_ONLY));
                    all.add(new Parameters(lookback, skip, top, Rebalance.MONTHLY,
                            Direction.LONG_ONLY));
                }
            }
        }
        return all;
    }

    static SimulationPlan plan(MarketData data, List<Parameters> grid) {
        List<StrategySpec> specs = new ArrayList<>(grid.size());
        for (Parameters each : grid) {
            specs.add(new StrategySpec("momentum-" + specs.size(),
                    () -> new CrossSectionalMomentum(each), Cadence.NEVER));
        }
        return new SimulationPlan(data, specs,
                Capital.of(SmaGrid.CAPITAL_MICROS * grid.size(), new EqualAllocator(),
                        Cadence.NEVER),
                Trading.plain(SmaGrid.fills(data)), Dividends.CASH, FundRisk.NONE,
                FundConstruction.NONE,
                FailurePolicy.FAIL, 1);
    }
}
