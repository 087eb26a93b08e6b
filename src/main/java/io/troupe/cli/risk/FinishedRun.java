package io.troupe.cli.risk;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.journal.folder.Manifest;
import io.troupe.report.holdings.RunHoldings;
import io.troupe.run.RunRefused;
import io.troupe.run.RunWatcher;
import io.troupe.run.RunWorkflow;
import io.troupe.run.StoredRun;
import io.troupe.simulation.plan.VarRules;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A run that has come to its end, read from its journal.
 *
 * @param holdings what it held
 * @param usual by what its fund forecasts risk
 */
record FinishedRun(RunHoldings holdings, VarRules usual) {
    /** Reads it. */
    static FinishedRun read(Path runs, String id)
            throws CommandRefused, RunRefused, IOException {
        StoredRun stored = StoredRun.find(runs, id);
        if (!stored.status().equals(Manifest.Status.FINISHED.label()) || stored.bars() == 0) {
            throw new CommandRefused(ExitCode.USER, "run " + id + " is not finished: it is "
                    + stored.status() + ", with " + stored.bars() + " of "
                    + stored.manifest().barsTotal() + " bars; "
                    + (stored.holder().isPresent() ? "wait for it"
                            : "go on with: troupe resume " + id));
        }
        RunWorkflow.Journaled read = new RunWorkflow(runs, RunWatcher.NOBODY).journal(id);
        return new FinishedRun(new RunHoldings(read.context(), read.bookings()),
                read.fund().plan().risk().var());
    }
}
