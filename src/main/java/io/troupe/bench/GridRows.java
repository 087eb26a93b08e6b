package io.troupe.bench;

import io.troupe.bench.BenchRow.Bar;
import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.JournalPlan;
import io.troupe.model.Cadence;
import io.troupe.simulation.Recording;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.simulation.reference.ReferenceSimulator;
import io.troupe.strategies.builtin.MovingAverageTrend.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

/** The rows about the grid of moving averages. Rows of one size stand together, bases first. */
final class GridRows {
    private static final String UNIT = "µs/bar";
    private static final int WINDOW_BARS = 64;
    private final MarketData data;
    private final List<BenchRow> rows = new ArrayList<>();

    private GridRows(MarketData data) {
        this.data = data;
    }

    static List<BenchRow> of(MarketData data, boolean large) {
        GridRows all = new GridRows(data);
        all.small(10);
        all.small(100);
        all.thousand();
        all.rows.addAll(ExampleRows.of(data));
        all.rows.addAll(VariantRows.of(large));
        all.rows.add(new BenchRow("journal, LevelDB alone", "µs/write", RawLevelDb::microsPerWrite,
                Bar.NONE));
        if (large) {
            all.large(10_000, 0);
            all.large(100_000, 1 / 1.5);
            all.rows.addAll(MomentumRows.of());
        }
        return List.copyOf(all.rows);
    }

    private void small(int strategies) {
        String prefix = "S=" + strategies + " ";
        PlainWork work = PlainWork.of(data, SmaGrid.parameters(strategies));
        plain(prefix, work);
        objects(prefix, work, 1);
        add(prefix + "reference simulator", () -> reference(work), Bar.shown(prefix + "plain 1"));
        engine(prefix + "engine 1 thread", work.grid(), 1, WINDOW_BARS,
                new Bar(prefix + "plain 1, strategy objects", 0.6));
        engine(prefix + "engine 1 thread, of plain 1", work.grid(), 1, WINDOW_BARS,
                Bar.shown(prefix + "plain 1"));
        engine(prefix + "engine 1 thread, bar by bar", work.grid(), 1, 1,
                Bar.shown(prefix + "plain 1, strategy objects"));
        recorded(prefix, work, 1);
    }

    private void thousand() {
        String prefix = "S=1000 ";
        PlainWork work = PlainWork.of(data, SmaGrid.parameters(1_000));
        plain(prefix, work);
        objects(prefix, work, 1);
        objects(prefix, work, 2);
        add(prefix + "reference simulator", () -> reference(work), Bar.shown(prefix + "plain 1"));
        engine(prefix + "engine 2 threads", work.grid(), 2, WINDOW_BARS,
                new Bar(prefix + "plain 2, strategy objects", 0.9));
        engine(prefix + "engine 2 threads, of plain 2", work.grid(), 2, WINDOW_BARS,
                new Bar(prefix + "plain 2", 0.5));
        engine(prefix + "engine 1 thread", work.grid(), 1, WINDOW_BARS,
                Bar.shown(prefix + "plain 1, strategy objects"));
        engine(prefix + "engine 2 threads, bar by bar", work.grid(), 2, 1,
                Bar.shown(prefix + "plain 2, strategy objects"));
        add(prefix + "engine, feedback, bar by bar", new EngineWork(feedback(work.grid()), 1,
                WINDOW_BARS, EngineWork::nothing)::microsPerBar, new Bar(prefix + "plain 1", 0.9));
        recorded(prefix, work, 2);
        desks(prefix + "engine 2 threads", work.grid());
    }

    private void desks(String base, List<Parameters> grid) {
        SimulationPlan plain = SmaGrid.plan(data, grid);
        add(base + ", desks", new EngineWork(DeskGrid.plan(plain), 2, WINDOW_BARS,
                EngineWork::nothing)::microsPerBar, Bar.shown(base));
        add(base + ", desks with three exits", new EngineWork(DeskGrid.plan(plain,
                DeskGrid.EXITS), 2, WINDOW_BARS, EngineWork::nothing)::microsPerBar,
                new Bar(base, 0.4));
    }

    private void plain(String prefix, PlainWork work) {
        add(prefix + "plain 1", () -> micros(() -> PlainLoop.run(work, 1)), Bar.NONE);
        add(prefix + "plain 2", () -> micros(() -> PlainLoop.run(work, 2)),
                Bar.shown(prefix + "plain 1"));
    }

    private void objects(String prefix, PlainWork work, int threads) {
        String base = prefix + "plain " + threads;
        add(base + ", strategy objects",
                () -> micros(() -> PlainStrategyLoop.run(work, threads)), Bar.shown(base));
    }

    private void recorded(String prefix, PlainWork work, int threads) {
        String base = prefix + (threads == 1 ? "engine 1 thread" : "engine 2 threads");
        engine(base + ", recorded in memory", work.grid(), threads, WINDOW_BARS,
                EngineWork::inMemory, Bar.shown(base));
        rows.addAll(JournalRows.of(SmaGrid.plan(data, work.grid()), threads, base));
    }

    /** Per strategy-bar, so that funds of different sizes compare. */
    private void large(int strategies, double least) {
        String base = "S=1000 engine 2 threads, per strategy";
        if (rows.stream().noneMatch(row -> row.name().equals(base))) {
            perStrategy(base, 1_000, Bar.NONE);
        }
        perStrategy("S=" + strategies + " engine 2 threads, per strategy", strategies,
                new Bar(base, least));
    }

    private void perStrategy(String name, int strategies, Bar bar) {
        List<Parameters> grid = SmaGrid.parameters(strategies);
        rows.add(new BenchRow(name, "ns/strategy-bar", () -> new EngineWork(
                SmaGrid.plan(data, grid), 2, WINDOW_BARS, EngineWork::nothing).microsPerBar()
                * 1e3 / strategies, bar));
    }

    private void engine(String name, List<Parameters> grid, int threads, int windowBars,
            Bar bar) {
        engine(name, grid, threads, windowBars, EngineWork::nothing, bar);
    }

    private void engine(String name, List<Parameters> grid, int threads, int windowBars,
            Function<JournalPlan, Recording> recording, Bar bar) {
        add(name, new EngineWork(SmaGrid.plan(data, grid), threads, windowBars,
                recording)::microsPerBar, bar);
    }

    private void add(String name, DoubleSupplier work, Bar bar) {
        rows.add(new BenchRow(name, UNIT, work, bar));
    }

    private SimulationPlan feedback(List<Parameters> grid) {
        SimulationPlan plan = SmaGrid.plan(data, grid);
        List<StrategySpec> specs = new ArrayList<>();
        for (Parameters each : grid) {
            specs.add(new StrategySpec("feedback-" + specs.size(),
                    () -> new FeedbackTrend(each), Cadence.NEVER));
        }
        return plan.with(specs);
    }

    private double reference(PlainWork work) {
        SimulationPlan plan = SmaGrid.plan(data, work.grid());
        return micros(() -> ReferenceSimulator.run(plan, List.of(), new BookingVisitor() {
        }));
    }

    private double micros(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e3 / data.bars();
    }
}
