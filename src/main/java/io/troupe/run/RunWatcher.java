package io.troupe.run;

import io.troupe.data.MarketData;
import io.troupe.simulation.hosting.RunProgress;

/** Follows a run from outside: shows how far it is, and can ask it to stop. */
public interface RunWatcher {
    /** Sees nothing and stops nothing. */
    RunWatcher NOBODY = new RunWatcher() {
        @Override
        public void started(RunProgress progress, MarketData data) {}

        @Override
        public void stopsWith(Runnable stop) {}

        @Override
        public void note(String line) {}

        @Override
        public void ended() {}
    };

    /** A fund is about to be run from its first bar; nothing is written yet. */
    default void loaded(Fund fund) {}

    /** The simulation begins. */
    void started(RunProgress progress, MarketData data);

    /** What stops the run after the bars under way; may be called from any thread. */
    void stopsWith(Runnable stop);

    /** Something the user should know. */
    void note(String line);

    /** The simulation has ended, in whatever way. */
    void ended();
}
