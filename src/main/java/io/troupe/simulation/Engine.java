package io.troupe.simulation;

import akka.actor.typed.ActorSystem;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Executes simulations with actors. */
public final class Engine {
    private Engine() {}

    /**
     * Executes a plan and waits for its end.
     *
     * @param recorded failures that an earlier execution of the same run has recorded
     */
    public static Outcome run(SimulationPlan plan, EngineOptions options, Recording recording,
            List<Failure> recorded, RunProgress progress) {
        int largest = Math.min(options.windowBars(), plan.data().bars());
        RunTables tables = new RunTables(new Periods(plan), new StepValues(plan.data()),
                Math.max(1, largest));
        Script script = new Script(plan, options, recording, recorded, progress, tables);
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        int threads = options.threads().orElse(Runtime.getRuntime().availableProcessors());
        ActorSystem<Simulation.Command> system = ActorSystem.create(
                Simulation.create(script, outcome::complete), "troupe",
                EngineSystem.config(threads).withFallback(ConfigFactory.load()));
        try {
            return outcome.join();
        } finally {
            system.terminate();
        }
    }
}
