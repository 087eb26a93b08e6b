package io.troupe.run;

import io.troupe.simulation.Outcome;
import io.troupe.simulation.Recording;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.engine.EngineHost;
import io.troupe.simulation.hosting.RunProgress;
import java.util.function.Consumer;

/** Who executes funds. */
interface Execution {
    /** An actor system for each. */
    Execution ALONE = (fund, recording, resumption, progress, stopSignal) -> Engine
            .run(fund.plan(), fund.options(), recording, resumption, progress, stopSignal);

    /** All on one host, beside each other. */
    static Execution on(EngineHost host) {
        return (fund, recording, resumption, progress, stopSignal) -> host
                .run(fund.plan(), fund.options(), recording, resumption, progress, stopSignal)
                .toCompletableFuture().join();
    }

    /**
     * Executes a fund and waits for its end.
     *
     * @param resumption what an earlier execution of the same run has left
     * @param stopSignal given at once what stops the run after the bars under way, from any
     *        thread
     */
    Outcome run(Fund fund, Recording recording, Resumption resumption, RunProgress progress,
            Consumer<Runnable> stopSignal);
}
