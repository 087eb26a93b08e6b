package io.troupe.bench;

import io.troupe.data.DataRequest;
import io.troupe.data.Field;
import io.troupe.data.LoadResult;
import io.troupe.data.MarketData;
import io.troupe.data.MarketDataLoader;
import io.troupe.execution.FillModel;
import io.troupe.execution.costs.PerShareCommission;
import io.troupe.execution.slippage.BasisPointSlippage;
import io.troupe.journal.BookLayout;
import io.troupe.journal.JournalPlan;
import io.troupe.ledger.Dividends;
import io.troupe.model.Cadence;
import io.troupe.model.FailurePolicy;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The work that speed is measured on: S strategies that hold each of 20 assets while its fast
 * moving average is above its slow one, with 1 000 000 each, filled in whole shares at the next
 * close, 5 bp worse, for $0.005 a share; positions are sized when a signal changes
 * and then left alone.
 */
final class SmaGrid {
    /** The bundled data the figures are about. */
    public static final Path BUNDLED_DATA = Path.of("data", "sp500-20.csv.gz");
    /** What each strategy starts with. */
    static final long CAPITAL_MICROS = 1_000_000 * Money.MICROS;
    static final double SLIPPAGE_BPS = 5;
    static final long FEE_MICROS_PER_SHARE = 5_000;
    private static final int BARS_PER_EVENT = 64;

    private SmaGrid() {}

    /**
     * The parameters of a grid's strategies.
     *
     * @param strategies 1, 10, 100, 1000, 10 000 or 100 000
     */
    public static List<Parameters> parameters(int strategies) {
        return switch (strategies) {
            case 1 -> cross(range(20, 20, 1), range(100, 100, 1));
            case 10 -> cross(range(20, 40, 20), range(50, 250, 50));
            case 100 -> cross(range(4, 40, 4), range(50, 275, 25));
            case 1_000 -> cross(range(2, 40, 2), range(50, 295, 5));
            case 10_000 -> cross(range(1, 40, 1), range(50, 299, 1));
            case 100_000 -> cross(range(1, 200, 1), range(201, 700, 1));
            default -> throw new IllegalArgumentException(
                    "strategies must be a power of ten up to 100000, was " + strategies);
        };
    }

    private static int[] range(int first, int last, int step) {
        return IntStream.iterate(first, n -> n <= last, n -> n + step).toArray();
    }

    private static List<Parameters> cross(int[] fast, int[] slow) {
        return Arrays.stream(fast).boxed().flatMap(fastBars -> Arrays.stream(slow)
                .mapToObj(slowBars -> new Parameters(fastBars, slowBars))).toList();
    }

    /**
     * Loads the bundled data.
     *
     * @throws IllegalArgumentException if the file cannot be read, saying why
     */
    public static MarketData load(Path file) {
        return switch (MarketDataLoader.load(DataRequest.all(file))) {
            case LoadResult.Loaded loaded -> loaded.data();
            case LoadResult.Rejected rejected -> throw new IllegalArgumentException(
                    String.join("; ", rejected.messages()));
        };
    }

    /** The simulation of a grid as ordinary strategies. */
    public static SimulationPlan plan(MarketData data, List<Parameters> grid) {
        List<StrategySpec> specs = new ArrayList<>(grid.size());
        for (Parameters each : grid) {
            specs.add(new StrategySpec("sma-" + each.fastBars() + "-" + each.slowBars(),
                    () -> new MovingAverageTrend(each), Cadence.NEVER));
        }
        return new SimulationPlan(data, specs,
                Capital.of(CAPITAL_MICROS * grid.size(), new EqualAllocator(), Cadence.NEVER),
                Trading.plain(fills(data)), Dividends.CASH, FundRisk.NONE, FundConstruction.NONE,
                FailurePolicy.FAIL,
                1);
    }

    static FillModel fills(MarketData data) {
        return MarketFills.of(data, Field.CLOSE, new BasisPointSlippage(SLIPPAGE_BPS),
                new PerShareCommission(FEE_MICROS_PER_SHARE, 0), OptionalDouble.empty());
    }

    /** How a run of a plan would be journaled. */
    public static JournalPlan journal(SimulationPlan plan) {
        return new JournalPlan(BookLayout.auto(plan.strategies().size()), plan.data().assets(),
                BARS_PER_EVENT, "sma-grid",
                Arrays.stream(plan.initialCashMicros()).boxed().toList(),
                plan.initialCash().rest());
    }
}
