package io.troupe.cli.data;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Messages;
import io.troupe.cli.console.Terminal;
import io.troupe.data.schema.Layout;
import io.troupe.data.storage.Selection;
import io.troupe.data.storage.parquet.Partition;
import io.troupe.data.transfer.OpenStore;
import io.troupe.data.transfer.Transfer;
import io.troupe.data.transfer.TransferRefused;
import io.troupe.model.Interval;
import io.troupe.model.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code troupe data export}. */
@Command(name = "export", sortOptions = false,
        header = "Copy price data, or a part of it, to a file or another store.",
        description = {"What is there is replaced by what is exported, all of it or nothing;"
                + " corporate actions and instruments of the exported symbols go along."},
        footerHeading = "%nExamples:%n",
        footer = {"  troupe data export prices.duckdb --to ko.csv --symbols KO --from 2010-01-01",
                "  troupe data export minutes.parquet --to days.csv.gz --interval day",
                "  troupe data export data/sp500-20.csv.gz --to prices.parquet --force"})
final class DataExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "STORE", description = "File, folder or address.")
    private String where;

    @Option(names = "--to", required = true, paramLabel = "STORE",
            description = "File, folder or address to write to.")
    private String target = "";

    @Option(names = "--symbols", paramLabel = "SYMBOL", split = ",",
            description = "Only these, in this order.")
    private List<String> symbols = new ArrayList<>();

    @Option(names = "--from", paramLabel = "DATE", description = "First date.")
    private @Nullable LocalDate from;

    @Option(names = "--until", paramLabel = "DATE", description = "Last date, included.")
    private @Nullable LocalDate until;

    @Option(names = "--interval", paramLabel = "INTERVAL",
            description = "Make coarser bars: 5-minutes, hour, day, week, month, ….")
    private @Nullable Interval interval;

    @Option(names = "--calendar", paramLabel = "NAME",
            description = "Count coarser bars by the sessions of an exchange, as NYSE"
                    + " (default: by days of UTC).")
    private @Nullable String calendar;

    @Option(names = "--layout", paramLabel = "LAYOUT", defaultValue = "auto",
            description = "Of a text file: bars, a line per bar and symbol; closes, a column per"
                    + " symbol and nothing but closes; auto, which is closes where there is nothing"
                    + " else (default: ${DEFAULT-VALUE}).")
    private Layout layout = Layout.AUTO;

    @Option(names = "--partition", paramLabel = "BY",
            description = "How a Parquet folder is divided: symbol or year (default: symbol).")
    private Partition partition = Partition.SYMBOL;

    @Option(names = "--force", description = "Replace what is there.")
    private boolean force;

    private DataExportCommand() {}

    @Override
    public Integer call() throws CommandRefused, TransferRefused {
        if (from != null && until != null && from.isAfter(until)) {
            throw new CommandRefused(ExitCode.USER,
                    "--from " + from + " is after --until " + until);
        }
        OpenStore.requireWritable("--to", target, force);
        Terminal terminal = Terminal.of(spec);
        try (OpenStore source = OpenStore.of(where);
                OpenStore written = OpenStore.of(target, layout, partition);
                RowProgress progress = new RowProgress(terminal, "exporting")) {
            source.requireThere();
            written.requireFree("--to", force);
            Selection selection = new Selection(symbols, from, until);
            Transfer transfer = new Transfer(source, selection, interval,
                    CalendarChoice.of(calendar), layout == Layout.CLOSES);
            transfer.into(written, progress::counting);
            progress.wipe();
            terminal.out().println("wrote " + written.name() + ": "
                    + Wording.count(progress.rows(), "row"));
            Messages.notes(transfer.notes(), terminal);
            return ExitCode.OK;
        }
    }
}
