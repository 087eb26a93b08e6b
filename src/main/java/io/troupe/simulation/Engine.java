package io.troupe.simulation;

import akka.actor.typed.ActorSystem;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.troupe.journal.portfolios.JournalSettings;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Executes simulations with actors. */
public final class Engine {
    private static final long LAST_SECONDS = 10;

    private Engine() {}

    /**
     * Executes a plan and waits for its end.
     *
     * @param recorded failures that an earlier execution of the same run has recorded
     */
    public static Outcome run(SimulationPlan plan, EngineOptions options, Recording recording,
            List<Failure> recorded, RunProgress progress) {
        return run(plan, options, recording, Resumption.of(recorded), progress, stop -> {});
    }

    /**
     * Executes a plan and waits for its end.
     *
     * @param resumption what an earlier execution of the same run has left
     * @param stopSignal given at once what stops the run after its current bar, from any thread
     */
    public static Outcome run(SimulationPlan plan, EngineOptions options, Recording recording,
            Resumption resumption, RunProgress progress, Consumer<Runnable> stopSignal) {
        return run(plan, options, recording, resumption, progress, stopSignal,
                ConfigFactory.empty());
    }

    /**
     * Executes a plan on dispatchers of the caller's choice.
     *
     * @param overrides settings of the actor system that replace the usual ones
     */
    static Outcome run(SimulationPlan plan, EngineOptions options, Recording recording,
            Resumption resumption, RunProgress progress, Consumer<Runnable> stopSignal,
            Config overrides) {
        int largest = Math.min(options.windowBars(), plan.data().bars());
        RunTables tables = new RunTables(new Periods(plan), plan.data(),
                new BarFlows(plan.data(), plan.dividends()), Math.max(1, largest));
        Script script = new Script(plan, options, recording, resumption, progress, tables);
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        int threads = options.threads().orElse(Runtime.getRuntime().availableProcessors());
        Config journal = recording instanceof Recording.Journaled journaled
                ? JournalSettings.of(journaled.store())
                : ConfigFactory.empty();
        Config config = overrides.withFallback(systemConfig(threads)).withFallback(journal)
                .withFallback(ConfigFactory.load());
        ActorSystem<Simulation.Command> system = ActorSystem
                .create(Simulation.create(script, outcome::complete), "troupe", config);
        system.getWhenTerminated().thenRun(() -> outcome.complete(new Outcome.Failed(
                Outcome.Kind.FAULT, "the simulation itself failed after bar "
                        + progress.committedBar() + "; the log tells where")));
        stopSignal.accept(() -> system.tell(new Simulation.Stop()));
        try {
            return outcome.join();
        } finally {
            system.terminate();
            awaitEnd(system);
        }
    }

    /** The set-up of an actor system with the spine and pools of strategies of so many threads. */
    public static Config systemConfig(int threads) {
        return EngineSystem.config(threads);
    }

    /** Files are closed when the system has ended, which a strategy that hangs prevents. */
    private static void awaitEnd(ActorSystem<?> system) {
        try {
            system.getWhenTerminated().toCompletableFuture().get(LAST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            system.log().warn("the actors did not end within {} s", LAST_SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the actor system ended badly", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
