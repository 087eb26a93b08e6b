package io.troupe.run;

import io.troupe.simulation.engine.EngineHost;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What runs of one process share: bars and features of those that ask for the same, the user's
 * strategies, which are compiled once, and an actor system. Each comes out as it would alone. May
 * be used by several threads.
 */
public final class SharedRuns implements AutoCloseable {
    private final SharedSources sources = new SharedSources(FundSources.FRESH);
    /** Started by the first run: until then nobody knows whether there will be one. */
    private @Nullable EngineHost host;

    /**
     * A workflow over a folder of runs, which may be one of many.
     *
     * @param runs the folder of all runs
     * @param watcher told of the progress, and can stop a run
     */
    public RunWorkflow workflow(Path runs, RunWatcher watcher) {
        return new RunWorkflow(runs, watcher, sources,
                (fund, recording, resumption, progress, stopSignal) -> Execution.on(started())
                        .run(fund, recording, resumption, progress, stopSignal));
    }

    private synchronized EngineHost started() {
        EngineHost started = host;
        if (started == null) {
            started = EngineHost.start();
            host = started;
        }
        return started;
    }

    /** Stops what still runs after its current bar. */
    @Override
    public void close() {
        EngineHost open;
        synchronized (this) {
            open = host;
        }
        if (open != null) {
            open.close();
        }
    }
}
