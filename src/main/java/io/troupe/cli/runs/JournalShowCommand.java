package io.troupe.cli.runs;

import io.troupe.cli.console.BarTime;
import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.RunsOption;
import io.troupe.cli.console.Terminal;
import io.troupe.cli.start.Effort;
import io.troupe.data.MarketData;
import io.troupe.journal.Bookings;
import io.troupe.journal.HouseAccount;
import io.troupe.model.NearestName;
import io.troupe.report.FillPrinter;
import io.troupe.report.FillPrinter.Filter;
import io.troupe.report.FillPrinter.Format;
import io.troupe.report.books.RunContext;
import io.troupe.run.RunRefused;
import io.troupe.run.RunWatcher;
import io.troupe.run.RunWorkflow;
import io.troupe.run.StoredRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code troupe journal show}. */
@Command(name = "show", sortOptions = false,
        header = "Print everything that a run has booked.",
        description = "The whole journal is read and verified first, so this also tells whether it"
                + " is sound.",
        footerHeading = "%nExamples:%n",
        footer = {"  troupe journal show base-1 --strategy house --from 2008-09-01 --to 2008-10-31",
                "  troupe journal show base-1 --json > bookings.jsonl"})
final class JournalShowCommand implements Callable<Integer> {
    private static final int MOST_NAMES = 30;
    @Spec
    private CommandSpec spec;
    @Mixin
    private RunsOption runs;

    @Parameters(index = "0", paramLabel = "RUN", description = "Its id.")
    private String id;

    @Option(names = "--strategy", paramLabel = "ID",
            description = "Only this strategy's, or only the fund's own: house, or those of one of"
                    + " its accounts: reserve, overlay, crossings.")
    private @Nullable String strategy;

    @Option(names = "--from", paramLabel = "DATE",
            description = "First date, yyyy-MM-dd or yyyy-MM-ddTHH:mm.")
    private @Nullable BarTime from;

    @Option(names = "--to", paramLabel = "DATE",
            description = "Last date, included.")
    private @Nullable BarTime to;

    @Option(names = "--orders",
            description = "Only what became of orders, and their fills.")
    private boolean orders;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    private JournalShowCommand() {}

    @Override
    public Integer call() throws CommandRefused, RunRefused, IOException {
        if (from != null && to != null && from.firstSecond() > to.lastSecond()) {
            throw new CommandRefused(ExitCode.USER,
                    "--from " + from + " is after --to " + to + "; exchange them");
        }
        StoredRun stored = StoredRun.find(runs.folder(), id);
        Effort.ofRun(runs.folder(), id).begin();
        OptionalInt portfolio = portfolio(stored.manifest().layout().strategies());
        RunWorkflow.Journaled read = new RunWorkflow(runs.folder(), RunWatcher.NOBODY).journal(id);
        print(read.context(), read.bookings(), portfolio);
        return ExitCode.OK;
    }

    private OptionalInt portfolio(List<String> strategies) throws CommandRefused {
        if (strategy == null) {
            return OptionalInt.empty();
        }
        OptionalInt number = RunContext.number(strategies, strategy);
        if (number.isEmpty()) {
            List<String> known = new ArrayList<>(strategies);
            Stream.of(HouseAccount.values()).map(HouseAccount::label).forEach(known::add);
            throw new CommandRefused(ExitCode.USER, "run " + id + " has no strategy '" + strategy
                    + "'" + NearestName.of(strategy, known)
                            .map(near -> "; did you mean " + near + "?")
                            .orElse("; it has " + some(known)));
        }
        return number;
    }

    private static String some(List<String> names) {
        return names.size() <= MOST_NAMES ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMES)) + " and "
                        + (names.size() - MOST_NAMES) + " more; 'troupe runs show RUN --json'"
                        + " names them";
    }

    private void print(RunContext context, Bookings bookings, OptionalInt portfolio) {
        MarketData data = context.data();
        int first = from == null ? 0 : data.lastBarAt(from.firstSecond() - 1) + 1;
        int last = to == null ? Integer.MAX_VALUE : data.lastBarAt(to.lastSecond());
        FillPrinter.print(context, bookings, new Filter(portfolio, first, last, orders),
                json ? Format.JSON : Format.TEXT, Terminal.of(spec).out()::println);
    }
}
