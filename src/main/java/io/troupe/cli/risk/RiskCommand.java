package io.troupe.cli.risk;

import io.troupe.cli.console.BarTime;
import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Json;
import io.troupe.cli.console.Messages;
import io.troupe.cli.console.RunsOption;
import io.troupe.cli.console.Terminal;
import io.troupe.report.risk.RiskGrouping;
import io.troupe.report.risk.RiskMeasurement;
import io.troupe.report.risk.RiskQuestion;
import io.troupe.report.risk.RunRisk;
import io.troupe.risk.models.RiskEstimate.Estimated;
import io.troupe.run.RunRefused;
import io.troupe.simulation.plan.VarRules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code troupe risk}. */
@Command(name = "risk", sortOptions = false,
        header = "Tell how much a finished run could have lost after a close, who has what part in"
                + " it, and whether models that say so were right.",
        description = "Value at risk and expected shortfall of what the fund held, from what was"
                + " known at that close. Needs the data that the run was made on.",
        footerHeading = "%nExamples:%n",
        footer = {"  troupe risk base-1 --at 2020-03-16 --by asset",
                "  troupe risk base-1 --model all --level 0.975 --backtest --json"})
public final class RiskCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private RunsOption runs;

    @Parameters(index = "0", paramLabel = "RUN", description = "Its id.")
    private String id;

    @Option(names = "--at", paramLabel = "DATE",
            description = "After the close of which bar, yyyy-MM-dd or yyyy-MM-ddTHH:mm (default:"
                    + " the last). Without a bar at that date, the last before it.")
    private @Nullable BarTime at;

    @Mixin
    private RiskOptions options;

    @Option(names = "--backtest",
            description = "Ask models at every close up to then at which their window is full, and"
                    + " test what they said of the next bar against what came.")
    private boolean backtest;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private RiskCommand() {}

    @Override
    public Integer call() throws CommandRefused, RunRefused, IOException {
        // What is wrong with an option is said before a journal is read.
        options.question(VarRules.DEFAULT);
        FinishedRun run = FinishedRun.read(runs.folder(), id);
        RiskQuestion question = options.question(run.usual());
        requireGroups(run, question);
        List<String> notes = new ArrayList<>();
        int bar = ClosingBar.of(run.holdings(), at, notes);
        RunRisk risk = new RunRisk(run.holdings(), question);
        RiskMeasurement told = risk.at(bar);
        notes.addAll(told.notes());
        Optional<Backtest> tests = backtest
                ? Optional.of(Backtest.of(risk.forecasts(bar), run, question))
                : Optional.empty();
        tests.ifPresent(each -> notes.addAll(each.notes()));
        Terminal terminal = Terminal.of(spec);
        Messages.notes(notes, terminal);
        if (json) {
            Json.print(new RiskFacts(id, question).of(told, tests, notes), terminal.out());
        } else {
            new RiskText(id, question, terminal).print(told);
            tests.ifPresent(each -> each.print(terminal));
        }
        return told.models().stream().anyMatch(each -> each.estimate() instanceof Estimated)
                ? ExitCode.OK
                : ExitCode.DIFFERENCE;
    }

    private void requireGroups(FinishedRun run, RiskQuestion question) throws CommandRefused {
        if (question.by() == RiskGrouping.GROUP
                && run.holdings().context().groups().members().isEmpty()) {
            throw new CommandRefused(ExitCode.USER, "--by group: run " + id
                    + " has no groups of assets; choose strategy or asset");
        }
    }
}
