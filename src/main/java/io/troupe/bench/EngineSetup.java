package io.troupe.bench;

import io.troupe.model.Cadence;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.strategies.builtin.MovingAverageTrend.Parameters;
import java.util.ArrayList;
import java.util.List;

/** The ways in which the grid is measured in the engine, each of which must come to the same. */
enum EngineSetup {
    /** One thread, in windows. */
    ONE_THREAD("engine 1 thread", 1, 64, Kind.GRID),
    /** Two threads, in windows. */
    TWO_THREADS("engine 2 threads", 2, 64, Kind.GRID),
    /** One thread, bar by bar. */
    ONE_BAR_BY_BAR("engine 1 thread, bar by bar", 1, 1, Kind.GRID),
    /** Two threads, bar by bar. */
    TWO_BAR_BY_BAR("engine 2 threads, bar by bar", 2, 1, Kind.GRID),
    /** One thread, everything recorded. */
    ONE_RECORDED("engine 1 thread, recorded in memory", 1, 64, Kind.RECORDED),
    /** Two threads, everything recorded. */
    TWO_RECORDED("engine 2 threads, recorded in memory", 2, 64, Kind.RECORDED),
    /** Strategies that read their sleeves and save nothing. */
    FEEDBACK("engine, feedback, bar by bar", 1, 64, Kind.FEEDBACK),
    /** A desk for each strategy. */
    DESKS("engine 2 threads, desks", 2, 64, Kind.DESKS),
    /** Desks with three exits. */
    EXITS("engine 2 threads, desks with three exits", 2, 64, Kind.EXITS);

    private final String label;
    private final int threads;
    private final int windowBars;
    private final Kind kind;

    EngineSetup(String label, int threads, int windowBars, Kind kind) {
        this.label = label;
        this.threads = threads;
        this.windowBars = windowBars;
        this.kind = kind;
    }

    /** What is executed. */
    private enum Kind {
        /** The grid, of which nothing is kept. */
        GRID,
        /** The grid, of which everything is kept. */
        RECORDED,
        /** Its strategies, which read their sleeves. */
        FEEDBACK,
        /** The grid at desks. */
        DESKS,
        /** The same with exits. */
        EXITS
    }

    /** What a row is called that measures it, after the size of the grid. */
    String label() {
        return label;
    }

    /** What a grid becomes. */
    SimulationPlan plan(SimulationPlan grid) {
        return switch (kind) {
            case GRID, RECORDED -> grid;
            case FEEDBACK -> feedback(grid);
            case DESKS -> DeskGrid.plan(grid);
            case EXITS -> DeskGrid.plan(grid, DeskGrid.EXITS);
        };
    }

    /** Its work on a grid. */
    EngineWork work(SimulationPlan grid) {
        return new EngineWork(plan(grid), threads, windowBars,
                kind == Kind.RECORDED ? EngineWork::inMemory : EngineWork::nothing);
    }

    private static SimulationPlan feedback(SimulationPlan grid) {
        List<StrategySpec> specs = new ArrayList<>();
        for (Parameters each : SmaGrid.parameters(grid.strategies().size())) {
            specs.add(new StrategySpec("feedback-" + specs.size(),
                    () -> new FeedbackTrend(each), Cadence.NEVER));
        }
        return grid.with(specs);
    }
}
