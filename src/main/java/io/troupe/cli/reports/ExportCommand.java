package io.troupe.cli.reports;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Terminal;
import io.troupe.cli.start.Effort;
import io.troupe.data.transfer.TransferRefused;
import io.troupe.model.Wording;
import io.troupe.report.export.ExportFormat;
import io.troupe.report.export.ExportTarget;
import io.troupe.report.export.RunExport;
import io.troupe.run.RunRefused;
import io.troupe.run.RunWatcher;
import io.troupe.run.RunWorkflow;
import io.troupe.run.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code troupe export}: a run as tables for other tools. */
@Command(name = "export", sortOptions = false, description = {
        "Writes what a run booked and came to as typed tables, for pandas, DuckDB and other tools.",
        "",
        "What was exported there before is replaced, all of it or nothing. The journal is read and"
                + " verified first. An unfinished run is exported up to its last durable bar."},
        footer = {"", "Examples:", "  troupe export base-1 --to tables",
                "  troupe export base-1 --to base.duckdb",
                "  troupe export base-1 --to tables --format csv"})
public final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN", description = "id of the run")
    private String id;

    @Option(names = "--to", required = true, paramLabel = "DIR|FILE.duckdb",
            description = "a folder with a file for each table, or one database of DuckDB")
    private Path target = Path.of("");

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "of the files in a folder: parquet or csv (default: parquet)")
    private @Nullable Kind format;

    @Option(names = "--runs", paramLabel = "DIR", defaultValue = "runs",
            description = "folder of all runs (default: ${DEFAULT-VALUE})")
    private Path runs = Path.of("runs");

    private ExportCommand() {}

    /** What files of a folder may be. */
    private enum Kind {
        PARQUET(ExportFormat.PARQUET), CSV(ExportFormat.CSV);

        private final ExportFormat format;

        Kind(ExportFormat format) {
            this.format = format;
        }
    }

    @Override
    public Integer call() throws CommandRefused, RunRefused, IOException {
        StoredRun.find(runs, id);
        Effort.ofRun(runs, id).begin();
        ExportTarget where = target();
        RunWorkflow.Journaled read = new RunWorkflow(runs, RunWatcher.NOBODY).journal(id);
        try {
            RunExport.write(where, read.context(), read.bookings());
        } catch (IOException failure) {
            throw new CommandRefused(TransferRefused.of(failure));
        }
        Terminal terminal = Terminal.of(spec);
        terminal.out().println("wrote " + Wording.printable(where.place().toString()));
        if (read.bookings().lastBar() < read.context().data().bars() - 1) {
            terminal.err().println("run " + id + " is unfinished: the tables end with its last"
                    + " durable bar");
        }
        return ExitCode.OK;
    }

    private ExportTarget target() throws CommandRefused {
        try {
            return ExportTarget.of(target, Optional.ofNullable(format).map(each -> each.format));
        } catch (IOException problem) {
            throw new CommandRefused(ExitCode.USER, "--to " + problem.getMessage());
        }
    }
}
