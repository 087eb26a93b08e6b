package io.troupe.bench;

import io.troupe.journal.BookingVisitor;
import io.troupe.journal.JournalPlan;
import io.troupe.journal.portfolios.JournalBookings;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.SimulationResult;
import java.util.Arrays;

/**
 * Executes a grid with a journal, in a folder that is deleted afterwards, and measures it until the
 * last bar is durable; a run without a journal is measured until it is committed.
 */
final class JournaledWork {
    private static final int WINDOW_BARS = 64;
    private final SimulationPlan plan;
    private final JournalPlan journal;
    private final EngineWork engine;
    private final TemporaryRun.Kind kind;

    JournaledWork(SimulationPlan plan, int threads, TemporaryRun.Kind kind) {
        this.kind = kind;
        this.plan = plan;
        this.journal = SmaGrid.journal(plan);
        this.engine = new EngineWork(plan, threads, WINDOW_BARS, EngineWork::nothing);
    }

    double microsPerBar() {
        try (TemporaryRun run = TemporaryRun.of(journal, kind)) {
            write(run);
        }
        return engine.lastMicrosPerBar();
    }

    /** Both ways, one after the other. */
    double addedMicrosPerBar() {
        double without = engine.microsPerBar();
        return microsPerBar() - without;
    }

    double addedMicrosPerFill() {
        long fills = Arrays.stream(engine.run().fills()).sum();
        double without = engine.lastMicrosPerBar();
        return (microsPerBar() - without) * plan.data().bars() / fills;
    }

    /** Every event read back and checked, the actor system that does so included. */
    double secondsToReadMillionFills() {
        try (TemporaryRun run = TemporaryRun.of(journal, kind)) {
            long fills = Arrays.stream(write(run).fills()).sum();
            long start = System.nanoTime();
            JournalBookings read = run.read();
            double seconds = (System.nanoTime() - start) / 1e9;
            if (read.lastBar() != plan.data().bars() - 1) {
                throw new IllegalStateException("the journal ends with bar " + read.lastBar());
            }
            return seconds * 1e6 / fills;
        }
    }

    /** Every event read when a visit comes to it, with the actor system that reads it. */
    double secondsToStreamMillionFills() {
        try (TemporaryRun run = TemporaryRun.of(journal, kind)) {
            long fills = Arrays.stream(write(run).fills()).sum();
            long start = System.nanoTime();
            run.visitStreamed(new BookingVisitor() {
            });
            return (System.nanoTime() - start) / 1e9 * 1e6 / fills;
        }
    }

    /** Runs once; the measure is the engine's. */
    SimulationResult write(TemporaryRun run) {
        int last = plan.data().bars() - 1;
        Thread watcher = Thread.ofPlatform().daemon().unstarted(() -> {
            if (run.awaitDurable(last)) {
                engine.endsNow();
            }
        });
        try {
            SimulationResult result = engine.run(run.recording(), watcher::start);
            watcher.join();
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            watcher.interrupt();
        }
    }
}
