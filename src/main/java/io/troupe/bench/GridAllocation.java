package io.troupe.bench;

import com.sun.management.ThreadMXBean;
import io.troupe.data.MarketData;
import io.troupe.model.Cadence;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.strategies.builtin.MovingAverageTrend;
import io.troupe.strategies.builtin.MovingAverageTrend.Parameters;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * How much memory one more strategy-bar takes: what the engine allocates for a grid that has each
 * of its strategies twice, less what it allocates for the grid; and of that what is more where
 * there are more bars, divided by the strategy-bars that are more. So features, which both grids
 * share, what a bar costs whoever trades in it, and what a strategy costs to be made cancel out.
 */
final class GridAllocation {
    private static final ThreadMXBean THREADS = threads();
    private static final int WINDOW_BARS = 64;
    private final Added whole;
    private final Added first;
    private final double strategyBars;

    /**
     * Of a grid of so many strategies.
     *
     * @param firstBars how many of the bars are to cancel out
     */
    GridAllocation(MarketData data, int strategies, int firstBars) {
        whole = new Added(data, strategies);
        first = new Added(data.prefix(firstBars), strategies);
        strategyBars = (double) strategies * (data.bars() - firstBars);
    }

    /** Every thread of the process counts: nothing else is to run. */
    double bytesPerStrategyBar() {
        return (whole.bytes() - first.bytes()) / strategyBars;
    }

    /** What a grid's strategies take when they are there once more. */
    private static final class Added {
        private final EngineWork once;
        private final EngineWork twice;

        Added(MarketData data, int strategies) {
            List<Parameters> grid = SmaGrid.parameters(strategies);
            SimulationPlan plan = SmaGrid.plan(data, grid);
            List<StrategySpec> specs = new ArrayList<>(plan.strategies());
            for (Parameters each : grid) {
                specs.add(new StrategySpec("again-" + specs.size(),
                        () -> new MovingAverageTrend(each), Cadence.NEVER));
            }
            once = new EngineWork(plan, 1, WINDOW_BARS, EngineWork::nothing);
            twice = new EngineWork(plan.with(specs), 1, WINDOW_BARS, EngineWork::nothing);
        }

        long bytes() {
            return GridAllocation.bytes(twice) - GridAllocation.bytes(once);
        }
    }

    private static long bytes(EngineWork work) {
        long before = THREADS.getTotalThreadAllocatedBytes();
        work.run();
        return THREADS.getTotalThreadAllocatedBytes() - before;
    }

    private static ThreadMXBean threads() {
        if (ManagementFactory.getThreadMXBean() instanceof ThreadMXBean counting) {
            return counting;
        }
        throw new IllegalStateException("this Java machine does not count what threads allocate");
    }
}
