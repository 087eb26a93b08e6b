package io.troupe.bench;

import io.troupe.journal.JournalPlan;
import io.troupe.journal.MemoryBookings;
import io.troupe.simulation.Outcome;
import io.troupe.simulation.Recording;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.engine.EngineHost;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.SimulationResult;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.strategies.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Executes a grid with the engine and measures it from the moment the first strategy is made until
 * the last bar is committed: neither the start of the actor system nor its end, which cost a run of
 * any length the same and which no hand-written loop has.
 */
final class EngineWork {
    private final SimulationPlan plan;
    private final EngineOptions options;
    private final Function<JournalPlan, Recording> recording;
    private volatile OptionalLong started = OptionalLong.empty();
    private volatile long endNanos;

    /**
     * A plan and how to execute it.
     *
     * @param threads of strategies; 0: as the engine chooses
     * @param recording what is kept
     */
    EngineWork(SimulationPlan plan, int threads, int windowBars,
            Function<JournalPlan, Recording> recording) {
        this(plan, options(threads, windowBars), recording);
    }

    /** A plan and all about how to execute it. */
    EngineWork(SimulationPlan plan, EngineOptions options,
            Function<JournalPlan, Recording> recording) {
        this.plan = withStartMarked(plan);
        this.options = options;
        this.recording = recording;
    }

    private static EngineOptions options(int threads, int windowBars) {
        EngineOptions usual = EngineOptions.DEFAULT;
        return new EngineOptions(threads == 0 ? OptionalInt.empty() : OptionalInt.of(threads),
                usual.strategiesPerActor(), windowBars, usual.barTimeout(), usual.maxLagBars());
    }

    static Recording nothing(JournalPlan plan) {
        return new Recording.Nothing(plan);
    }

    static Recording inMemory(JournalPlan plan) {
        return new Recording.InMemory(plan, new MemoryBookings(plan));
    }

    private SimulationPlan withStartMarked(SimulationPlan all) {
        List<StrategySpec> specs = new ArrayList<>(all.strategies());
        StrategySpec first = specs.getFirst();
        Supplier<Strategy> marking = () -> {
            // Checkpoints make second instances: they are not the start.
            if (started.isEmpty()) {
                started = OptionalLong.of(System.nanoTime());
            }
            return first.factory().get();
        };
        specs.set(0, new StrategySpec(first.id(), marking, first.resize(), first.policy(),
                first.sizing()));
        return all.with(specs);
    }

    /** Runs once; the result is dropped. */
    double microsPerBar() {
        run();
        return lastMicrosPerBar();
    }

    /** The figure of the last run. */
    double lastMicrosPerBar() {
        return lastNanos() / 1e3 / plan.data().bars();
    }

    SimulationResult run() {
        return run(recording(), this::endsNow);
    }

    /** What is to be kept of a run. */
    Recording recording() {
        return recording.apply(SmaGrid.journal(plan));
    }

    /** Runs once beside others. */
    SimulationResult run(EngineHost host) {
        return run(recording.apply(SmaGrid.journal(plan)), this::endsNow,
                (kept, progress) -> host.run(plan, options, kept, Resumption.NOTHING, progress,
                        stop -> {}).toCompletableFuture().join());
    }

    /** How long the last run took. */
    long lastNanos() {
        return endNanos - started.orElseThrow();
    }

    /** Notes that the work is done. */
    void endsNow() {
        endNanos = System.nanoTime();
    }

    /**
     * Runs once.
     *
     * @param atLastBar called when the last bar is committed; must see to {@link #endsNow}
     */
    SimulationResult run(Recording kept, Runnable atLastBar) {
        return run(kept, atLastBar,
                (all, progress) -> Engine.run(plan, options, all, List.of(), progress));
    }

    private SimulationResult run(Recording kept, Runnable atLastBar,
            BiFunction<Recording, RunProgress, Outcome> engine) {
        started = OptionalLong.empty();
        int last = plan.data().bars() - 1;
        RunProgress progress = new RunProgress(bar -> {
            if (bar == last) {
                atLastBar.run();
            }
        });
        return switch (engine.apply(kept, progress)) {
            case Outcome.Finished(SimulationResult result, var failures, var distrusts) -> result;
            case Outcome.Stopped stopped -> throw new IllegalStateException("nobody stops it");
            case Outcome.Failed failed -> throw new IllegalStateException(failed.message());
        };
    }
}
