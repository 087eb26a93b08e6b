package io.troupe.simulation.engine;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.troupe.journal.portfolios.JournalSettings;
import io.troupe.simulation.EngineSystem;
import io.troupe.simulation.Outcome;
import io.troupe.simulation.Recording;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.hosting.Failure;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;
import java.util.function.Consumer;

/** Executes simulations with actors, one at a time, each in an actor system of its own. */
public final class Engine {
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
     * @param stopSignal given at once what stops the run after the bars under way, from any
     *        thread
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
        int threads = options.threads().orElse(Runtime.getRuntime().availableProcessors());
        Config journal = recording instanceof Recording.Journaled journaled
                ? JournalSettings.of(journaled.store())
                : ConfigFactory.empty();
        try (EngineHost host = EngineHost.forOne(overrides.withFallback(systemConfig(threads))
                .withFallback(journal).withFallback(ConfigFactory.load()))) {
            return host.run(plan, options, recording, resumption, progress, stopSignal)
                    .toCompletableFuture().join();
        }
    }

    /** The set-up of an actor system with the spine and pools of strategies of so many threads. */
    public static Config systemConfig(int threads) {
        return EngineSystem.config(threads);
    }
}
