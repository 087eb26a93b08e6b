package io.troupe.cli.risk;

import io.troupe.cli.console.BarTime;
import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.data.MarketData;
import io.troupe.journal.folder.Manifest;
import io.troupe.report.holdings.RunHoldings;
import io.troupe.run.RunRefused;
import io.troupe.run.RunWatcher;
import io.troupe.run.RunWorkflow;
import io.troupe.run.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A run that has come to its end, read from its journal.
 *
 * @param stored its folder
 * @param holdings what it held
 */
record FinishedRun(StoredRun stored, RunHoldings holdings) {
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
        return new FinishedRun(stored, new RunHoldings(read.context(), read.bookings()));
    }

    /**
     * The bar at whose close is looked: the last at or before a time, the last of all without one.
     *
     * @param notes receives what must be said of it
     */
    int bar(@Nullable BarTime at, List<String> notes) throws CommandRefused {
        MarketData data = holdings.context().data();
        if (at == null) {
            return holdings.bars() - 1;
        }
        OptionalInt bar = holdings.barAt(at.lastSecond());
        if (bar.isEmpty()) {
            throw new CommandRefused(ExitCode.USER, "--at " + at + " is before the first bar, "
                    + data.time(0) + "; choose a date from there on to "
                    + data.time(holdings.bars() - 1));
        }
        if (data.epochSeconds(bar.getAsInt()) < at.firstSecond()) {
            notes.add("there is no bar at " + at + "; the last before it is "
                    + data.time(bar.getAsInt()));
        }
        return bar.getAsInt();
    }
}
