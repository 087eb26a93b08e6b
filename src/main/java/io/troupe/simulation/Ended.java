package io.troupe.simulation;

import akka.actor.typed.ChildFailed;
import io.troupe.journal.portfolios.JournalWriter.Notice;
import io.troupe.simulation.Simulation.Told;

/** The run is over, and how it ended has been told; whatever comes now is too late. */
record Ended() implements RunPhase {
    @Override
    public Stopping stopping() {
        return new Stopping.No();
    }

    @Override
    public RunPhase stopping(Stopping how) {
        return this;
    }

    @Override
    public RunPhase onNotice(Notice notice) {
        return this;
    }

    @Override
    public boolean hears(int generation) {
        return false;
    }

    @Override
    public RunPhase onTold(Told told) {
        return this;
    }

    @Override
    public RunPhase onFailed(ChildFailed failed) {
        return this;
    }

    @Override
    public RunPhase end(Outcome outcome) {
        return this;
    }
}
