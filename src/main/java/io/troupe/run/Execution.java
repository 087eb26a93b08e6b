package io.troupe.run;

import io.troupe.journal.store.JournalStore;
import io.troupe.simulation.Outcome;
import io.troupe.simulation.Recording;
import io.troupe.simulation.checkpoint.Resumption;
import io.troupe.simulation.engine.Engine;
import io.troupe.simulation.engine.EngineHost;
import io.troupe.simulation.engine.EngineStart;
import io.troupe.simulation.hosting.RunProgress;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Who executes funds. */
interface Execution {
    /** An actor system for each. */
    Execution ALONE = new Execution() {
        @Override
        public Outcome run(Fund fund, Recording recording, Resumption resumption,
                RunProgress progress, Consumer<Runnable> stopSignal) {
            return Engine.run(fund.plan(), fund.options(), recording, resumption, progress,
                    stopSignal);
        }

        @Override
        public Begun begin(OptionalInt threads, JournalStore store) {
            return new Begun.Starting(EngineStart.begin(threads, store));
        }
    };

    /** An execution that has begun to start. */
    interface Begun extends Execution, AutoCloseable {
        /** Ends what was started for nothing. */
        @Override
        void close();

        /** In an actor system that is being started. */
        record Starting(EngineStart start) implements Begun {
            @Override
            public Outcome run(Fund fund, Recording recording, Resumption resumption,
                    RunProgress progress, Consumer<Runnable> stopSignal) {
                return recording instanceof Recording.Journaled journaled
                        ? Engine.run(fund.plan(), fund.options(), journaled, resumption, progress,
                                stopSignal, start)
                        : ALONE.run(fund, recording, resumption, progress, stopSignal);
            }

            @Override
            public void close() {
                start.close();
            }
        }

        /** Where another keeps what it needs. */
        record Started(Execution execution) implements Begun {
            @Override
            public Outcome run(Fund fund, Recording recording, Resumption resumption,
                    RunProgress progress, Consumer<Runnable> stopSignal) {
                return execution.run(fund, recording, resumption, progress, stopSignal);
            }

            @Override
            public void close() {}
        }
    }

    /**
     * Begins to start what the execution of a run needs, before its fund is known.
     *
     * @param threads how many are to run strategies; empty: as suits the work
     * @param store where its journal is
     */
    default Begun begin(OptionalInt threads, JournalStore store) {
        return new Begun.Started(this);
    }

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
