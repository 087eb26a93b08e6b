package io.troupe.simulation.reference;

import io.troupe.journal.BookingVisitor;
import io.troupe.simulation.hosting.GuardedCalls;
import io.troupe.simulation.hosting.OpenCalls;
import io.troupe.simulation.hosting.OpenCalls.Call;
import io.troupe.simulation.hosting.OpenCalls.What;
import io.troupe.simulation.hosting.StrategyRefusedException;
import io.troupe.simulation.hosting.Watchdog;
import io.troupe.simulation.plan.SimulationPlan;
import io.troupe.simulation.plan.SimulationResult;
import io.troupe.simulation.plan.StrategySpec;
import io.troupe.strategies.Strategy;
import io.troupe.strategies.StrategyInitialization;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Watches calls into strategies outside a run: the work is done on a thread of its own, which is
 * left behind if a strategy does not return.
 */
public final class Supervision {
    private final Duration timeout;
    private final OpenCalls open = new OpenCalls();

    /** Nothing is watched yet; a call may take so long. */
    public Supervision(Duration timeout) {
        this.timeout = timeout;
    }

    /**
     * Does some work and waits for its end.
     *
     * @throws StrategyRefusedException if a call that it makes through this object does not return,
     *         naming strategy and method; and whatever unchecked the work throws
     */
    public <T> T during(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Watchdog watchdog = new Watchdog(List.of(), open, null);
        watchdog.start(timeout, alarm -> {
            if (alarm instanceof Watchdog.Stuck(Call call)) {
                result.completeExceptionally(StrategyRefusedException.late(call, timeout));
            }
        });
        Thread thread = new Thread(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable thrown) { // it is told on
                result.completeExceptionally(thrown);
            }
        }, "supervised");
        thread.setDaemon(true);
        thread.start();
        try {
            return result.join();
        } catch (CompletionException e) {
            throw unchecked(e);
        } finally {
            watchdog.stop();
        }
    }

    private static RuntimeException unchecked(CompletionException e) {
        return switch (e.getCause()) {
            case RuntimeException thrown -> thrown;
            case Error fault -> throw fault;
            case null, default -> e;
        };
    }

    /**
     * Makes a strategy and has it declare what it needs.
     *
     * @param index its number in the fund
     * @throws StrategyRefusedException if it cannot be made or initialized
     */
    public Strategy made(StrategySpec spec, int index, StrategyInitialization context) {
        return new GuardedCalls(open).made(spec, index, context);
    }

    /** Executes the first bars of a plan as {@link ReferenceSimulator} does. */
    public SimulationResult rehearse(SimulationPlan plan, int bars, BookingVisitor bookings) {
        return ReferenceSimulator.run(plan, bars, List.of(), bookings, open);
    }

    /** Asks a strategy something about a bar. */
    public <T> T asked(String strategy, int index, Supplier<T> question) {
        return open.during(new Call(index, strategy, What.QUESTION), question);
    }
}
