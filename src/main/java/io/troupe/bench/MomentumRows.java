package io.troupe.bench;

import io.troupe.bench.BenchRow.Bar;
import io.troupe.data.MarketData;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows about the {@link MomentumGrid}; its data is made when the first of them runs. */
final class MomentumRows {
    private static final int WINDOW_BARS = 64;
    private final Supplier<SimulationPlan> plan = new Once();

    private MomentumRows() {}

    static List<BenchRow> of() {
        MomentumRows rows = new MomentumRows();
        String prefix = "momentum S=" + MomentumGrid.STRATEGIES + " engine ";
        return List.of(
                rows.row(prefix + "1 thread", 1, MomentumRows::perStrategyBar,
                        "ns/strategy-bar", Bar.NONE),
                rows.row(prefix + "2 threads", 2, MomentumRows::perStrategyBar,
                        "ns/strategy-bar", Bar.shown(prefix + "1 thread")),
                rows.row(prefix + "2 threads, wall", 2, MomentumRows::seconds, "s", Bar.NONE));
    }

    private BenchRow row(String name, int threads, Function<EngineWork, Double> figure,
            String unit, Bar bar) {
        return new BenchRow(name, unit, () -> figure.apply(
                new EngineWork(plan.get(), threads, WINDOW_BARS, EngineWork::nothing)), bar);
    }

    private static double perStrategyBar(EngineWork work) {
        return work.microsPerBar() * 1e3 / MomentumGrid.STRATEGIES;
    }

    /** The start and end of the actor system included. */
    private static double seconds(EngineWork work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** The plan, made when it is first asked for. */
    private static final class Once implements Supplier<SimulationPlan> {
        private @Nullable SimulationPlan made;

        @Override
        public SimulationPlan get() {
            SimulationPlan plan = made;
            if (plan == null) {
                MarketData data = MomentumGrid.data();
                plan = MomentumGrid.plan(data, MomentumGrid.parameters());
                made = plan;
            }
            return plan;
        }
    }
}
