package io.troupe.simulation;

import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.engine.EngineHost;
import io.troupe.simulation.hosting.RunProgress;
import io.troupe.simulation.plan.EngineOptions;
import io.troupe.simulation.plan.SimulationPlan;
import java.util.List;

/**
 * Executes funds by the thousand: four of five, one after the other, in an actor system that they
 * share, which takes longer to start than most of them to run; the fifth in one of its own. It
 * keeps no process from ending.
 */
public final class SharedHost {
    private static final int OWN_SYSTEM_EVERY = 5;
    private static final EngineHost HOST = EngineHost.start();

    private SharedHost() {}

    /** Executes a plan drawn from a seed, which says where, and waits for its end. */
    public static Outcome run(long seed, SimulationPlan plan, EngineOptions options,
            Recording recording) {
        return seed % OWN_SYSTEM_EVERY == 0
                ? Engine.run(plan, options, recording, List.of(), new RunProgress())
                : HOST.run(plan, options, recording, Resumption.NOTHING, new RunProgress(),
                        stop -> {}).toCompletableFuture().join();
    }
}
