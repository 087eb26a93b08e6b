package io.troupe.bench;

import io.troupe.bench.BenchRow.Bar;
import io.troupe.data.MarketData;
import io.troupe.journal.BookingVisitor;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.reference.ReferenceSimulator;
import io.troupe.strategies.builtin.MovingAverageTrend.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/** The rows about the grid of moving averages. Rows of one size stand together, bases first. */
final class GridRows {
    private static final String UNIT = "µs/bar";
    private static final int WINDOW_BARS = 64;
    private static final int LARGE = 1_000;
    /** The strategy interface's own cost: comparing, answering. */
    private static final double LEAST_OF_OBJECTS = 0.55;
    private static final double LEAST_RECORDED = 0.85;
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
        engine(prefix, EngineSetup.ONE_THREAD, work,
                new Bar(prefix + "plain 1, strategy objects", 0.6));
        add(prefix + EngineSetup.ONE_THREAD.label() + ", of plain 1",
                EngineSetup.ONE_THREAD.work(grid(work))::microsPerBar,
                Bar.shown(prefix + "plain 1"));
        engine(prefix, EngineSetup.ONE_BAR_BY_BAR, work,
                Bar.shown(prefix + "plain 1, strategy objects"));
        recorded(prefix, EngineSetup.ONE_THREAD, EngineSetup.ONE_RECORDED, work);
    }

    private void thousand() {
        String prefix = "S=1000 ";
        PlainWork work = PlainWork.of(data, SmaGrid.parameters(1_000));
        plain(prefix, work);
        objects(prefix, work, 1);
        objects(prefix, work, 2);
        add(prefix + "reference simulator", () -> reference(work), Bar.shown(prefix + "plain 1"));
        engine(prefix, EngineSetup.TWO_THREADS, work,
                new Bar(prefix + "plain 2, strategy objects", 0.9));
        add(prefix + EngineSetup.TWO_THREADS.label() + ", of plain 2",
                EngineSetup.TWO_THREADS.work(grid(work))::microsPerBar,
                new Bar(prefix + "plain 2", 0.5));
        engine(prefix, EngineSetup.ONE_THREAD, work,
                Bar.shown(prefix + "plain 1, strategy objects"));
        engine(prefix, EngineSetup.TWO_BAR_BY_BAR, work,
                Bar.shown(prefix + "plain 2, strategy objects"));
        engine(prefix, EngineSetup.FEEDBACK, work, new Bar(prefix + "plain 1", 0.9));
        recorded(prefix, EngineSetup.TWO_THREADS, EngineSetup.TWO_RECORDED, work);
        String base = prefix + EngineSetup.TWO_THREADS.label();
        engine(prefix, EngineSetup.DESKS, work, Bar.shown(base));
        engine(prefix, EngineSetup.EXITS, work, new Bar(base, 0.4));
        rows.add(new BenchRow(prefix + "engine 1 thread, allocated", "B/strategy-bar",
                () -> new GridAllocation(data, 1_000, data.bars() / 2).bytesPerStrategyBar(),
                Bar.NONE));
    }

    private void plain(String prefix, PlainWork work) {
        add(prefix + "plain 1", () -> micros(() -> PlainLoop.run(work, 1)), Bar.NONE);
        add(prefix + "plain 2", () -> micros(() -> PlainLoop.run(work, 2)),
                Bar.shown(prefix + "plain 1"));
    }

    private void objects(String prefix, PlainWork work, int threads) {
        String base = prefix + "plain " + threads;
        double least = work.grid().size() == LARGE && threads == 1 ? LEAST_OF_OBJECTS : 0;
        add(base + ", strategy objects",
                () -> micros(() -> PlainStrategyLoop.run(work, threads)), new Bar(base, least));
    }

    private void recorded(String prefix, EngineSetup without, EngineSetup with,
            PlainWork work) {
        String base = prefix + without.label();
        engine(prefix, with, work, new Bar(base, LEAST_RECORDED));
        rows.addAll(JournalRows.of(grid(work), without == EngineSetup.ONE_THREAD ? 1 : 2, base));
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

    private void engine(String prefix, EngineSetup setup, PlainWork work, Bar bar) {
        add(prefix + setup.label(), setup.work(grid(work))::microsPerBar, bar);
    }

    private SimulationPlan grid(PlainWork work) {
        return SmaGrid.plan(data, work.grid());
    }

    private void add(String name, DoubleSupplier work, Bar bar) {
        rows.add(new BenchRow(name, UNIT, work, bar));
    }

    private double reference(PlainWork work) {
        SimulationPlan plan = grid(work);
        return micros(() -> ReferenceSimulator.run(plan, List.of(), new BookingVisitor() {
        }));
    }

    private double micros(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e3 / data.bars();
    }
}
