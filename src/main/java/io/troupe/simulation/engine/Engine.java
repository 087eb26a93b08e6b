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
import java.util.Optional;
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
     * The same in an actor system that was started before.
     *
     * @param start begun for the place of the recording
     */
    public static Outcome run(SimulationPlan plan, EngineOptions options,
            Recording.Journaled recording, Resumption resumption, RunProgress progress,
            Consumer<Runnable> stopSignal, EngineStart start) {
        Optional<EngineHost> started = start.take(EngineStart.number(options.threads()));
        if (started.isEmpty()) {
            return run(plan, options, recording, resumption, progress, stopSignal);
        }
        try (EngineHost host = started.get()) {
            return host.run(plan, options, recording, resumption, progress, stopSignal)
                    .toCompletableFuture().join();
        }
    }

    /**
     * Executes a plan on dispatchers of the caller's choice.
     *
     * @param overrides settings of the actor system that replace the usual ones
     */
    static Outcome run(SimulationPlan plan, EngineOptions options, Recording recording,
            Resumption resumption, RunProgress progress, Consumer<Runnable> stopSignal,
            Config overrides) {
        Config journal = recording instanceof Recording.Journaled journaled
                ? JournalSettings.of(journaled.store())
                : ConfigFactory.empty();
        try (EngineHost host = EngineHost.forOne(overrides.withFallback(
                EngineStart.config(EngineStart.number(options.threads()), journal)))) {
            return host.run(plan, options, recording, resumption, progress, stopSignal)
                    .toCompletableFuture().join();
        }
    }

    /** The set-up of an actor system with the spine and pools of strategies of so many threads. */
    public static Config systemConfig(int threads) {
        return EngineSystem.config(threads);
    }
}
