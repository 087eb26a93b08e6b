package io.troupe.bench;

import io.troupe.bench.BenchRow.Bar;
import io.troupe.data.MarketData;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The rows about the {@link ExampleFund}; a fund is put together when its row first runs. */
final class ExampleRows {
    private static final int WINDOW_BARS = 64;

    private ExampleRows() {}

    static List<BenchRow> of(MarketData prices) {
        String base = "example, engine";
        return List.of(
                row(base, () -> ExampleFund.plain(prices), Bar.NONE),
                row(base + ", full models", () -> ExampleFund.withFullModels(prices),
                        new Bar(base, 1 / 1.5)));
    }

    private static BenchRow row(String name, Supplier<SimulationPlan> plan, Bar bar) {
        Once work = new Once(plan);
        return new BenchRow(name, "µs/bar", () -> work.get().microsPerBar(), bar);
    }

    /** The work, made when it is first asked for. */
    private static final class Once implements Supplier<EngineWork> {
        private final Supplier<SimulationPlan> plan;
        private @Nullable EngineWork made;

        private Once(Supplier<SimulationPlan> plan) {
            this.plan = plan;
        }

        @Override
        public EngineWork get() {
            EngineWork work = made;
            if (work == null) {
                work = new EngineWork(plan.get(), 0, WINDOW_BARS, EngineWork::nothing);
                made = work;
            }
            return work;
        }
    }
}
