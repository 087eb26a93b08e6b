package io.troupe.cli;

import io.troupe.config.LoadedSettings;
import io.troupe.data.MarketData;
import io.troupe.data.schema.NearestName;
import io.troupe.journal.BookingVisitor;
import io.troupe.journal.Bookings;
import io.troupe.report.FillPrinter;
import io.troupe.report.FillPrinter.Filter;
import io.troupe.report.FillPrinter.Format;
import io.troupe.report.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code troupe journal show}. */
@Command(name = "show", mixinStandardHelpOptions = true, sortOptions = false,
        header = "Print every fill, cut, transfer, quarantine and halt of a run.",
        description = "The whole journal is read and verified first, so this also tells whether it"
                + " is sound.",
        footerHeading = "%nExamples:%n",
        footer = {"  troupe journal show base-1 --strategy house --from 2008-09-01 --to 2008-10-31",
                "  troupe journal show base-1 --json > bookings.jsonl"})
final class JournalShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private RunsOption runs;

    @Parameters(index = "0", paramLabel = "RUN", description = "Its id.")
    private String id;

    @Option(names = "--strategy", paramLabel = "ID",
            description = "Only this strategy's, or only the fund's own: house.")
    private @Nullable String strategy;

    @Option(names = "--from", paramLabel = "DATE",
            description = "First date, yyyy-MM-dd or yyyy-MM-ddTHH:mm.")
    private @Nullable BarTime from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last date, included.")
    private @Nullable BarTime to;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    private JournalShowCommand() {}

    @Override
    public Integer call() throws CommandRefused, IOException {
        if (from != null && to != null && from.firstSecond() > to.lastSecond()) {
            throw new CommandRefused(ExitCode.USER,
                    "--from " + from + " is after --to " + to + "; exchange them");
        }
        StoredRun stored = StoredRun.find(runs.folder(), id);
        OptionalInt portfolio = portfolio(stored.manifest().layout().strategies());
        RunWorkflow workflow = new RunWorkflow(runs.folder(), new SilentWatcher());
        RunWorkflow.Recorded recorded = workflow.recorded(id);
        print(recorded.context(), recorded.bookings(), portfolio);
        return ExitCode.OK;
    }
}
