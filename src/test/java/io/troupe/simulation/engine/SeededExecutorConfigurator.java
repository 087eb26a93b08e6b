package io.troupe.simulation.engine;

import akka.dispatch.DispatcherPrerequisites;
import akka.dispatch.ExecutorServiceConfigurator;
import akka.dispatch.ExecutorServiceFactory;
import com.typesafe.config.Config;
import java.util.concurrent.ThreadFactory;

/** Makes a dispatcher run on the {@link SeededSchedule} of the seed in its settings. */
public final class SeededExecutorConfigurator extends ExecutorServiceConfigurator {
    private final long seed;

    /** Called by Akka for the dispatcher with these settings. */
    public SeededExecutorConfigurator(Config config, DispatcherPrerequisites prerequisites) {
        super(config, prerequisites);
        this.seed = config.getLong("seed");
    }

    @Override
    public ExecutorServiceFactory createExecutorServiceFactory(String id, ThreadFactory threads) {
        return () -> SeededSchedule.running(seed);
    }
}
