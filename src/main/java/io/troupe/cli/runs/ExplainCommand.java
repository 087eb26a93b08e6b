package io.troupe.cli.runs;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.RunsOption;
import io.troupe.cli.console.Terminal;
import io.troupe.cli.start.Effort;
import io.troupe.model.Wording;
import io.troupe.report.orders.Asked;
import io.troupe.report.orders.Explanations;
import io.troupe.report.orders.Explanations.Explanation;
import io.troupe.run.RunRefused;
import io.troupe.run.RunWatcher;
import io.troupe.run.RunWorkflow;
import io.troupe.run.StoredRun;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code troupe explain}. */
@Command(name = "explain", sortOptions = false,
        header = "Say why an order or a fill of a run came to what it did.",
        description = "When and why it was decided, where in which bar it was filled and at what"
                + " price, whom in the fund it met, what cut it, and what it cost. The journal says"
                + " all of it.",
        footerHeading = "%nExamples:%n",
        footer = {"  troupe explain base-1 breakout/120/3    the order of that name, and its fills",
                "  troupe explain base-1 breakout/120/3#2  its second fill",
                "  troupe explain base-1 1042              line 1042 of fills.csv"})
public final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private RunsOption runs;

    @Parameters(index = "0", paramLabel = "RUN", description = "Its id.")
    private String id;

    @Parameters(index = "1", paramLabel = "ORDER|FILL",
            description = "An order as files name it: PORTFOLIO/BAR/NUMBER; one of its fills:"
                    + " ORDER#1; or the number of a line of fills.csv.")
    private String what;

    private ExplainCommand() {}

    @Override
    public Integer call() throws CommandRefused, RunRefused, IOException {
        Asked asked = Asked.parse(what).orElseThrow(() -> new CommandRefused(ExitCode.USER,
                "'" + Wording.printable(what) + "' is no order, as breakout/120/3, no fill, as"
                        + " breakout/120/3#1, and no line of fills.csv, as 1042"));
        StoredRun.find(runs.folder(), id);
        Effort.ofRun(runs.folder(), id).begin();
        RunWorkflow.Journaled read = new RunWorkflow(runs.folder(), RunWatcher.NOBODY).journal(id);
        switch (new Explanations(read.context(), read.bookings()).of(asked)) {
            case Explanation.Told(List<String> lines) -> lines.stream().map(Wording::printable)
                    .forEach(Terminal.of(spec).out()::println);
            case Explanation.Unknown(String problem) -> throw new CommandRefused(ExitCode.USER,
                    "run " + id + ": " + Wording.printable(problem));
        }
        return ExitCode.OK;
    }
}
