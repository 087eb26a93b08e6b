package io.troupe.cli.portfolio;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Json;
import io.troupe.cli.console.Messages;
import io.troupe.cli.console.SettingsOptions;
import io.troupe.cli.console.Terminal;
import io.troupe.run.Fund;
import io.troupe.run.RunRefused;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code troupe portfolio solve}. */
@Command(name = "solve",
        header = "Show the weights of a date, their risk, and the constraints that hold them.",
        description = {
                "Simulates the fund up to the bar, and constructs there what the fund or a strategy"
                        + " of it wants, from the bars up to it and holding nothing: with its"
                        + " optimizer, estimates, constraints and fallbacks, whether the bar is one"
                        + " of its days or not.",
                "Ends with exit code 1 if the optimizer found no weights; what clashes is named"
                        + " then, and which fallback applies."},
        footerHeading = "%nExamples:%n",
        footer = {"  troupe portfolio solve my.yaml --at 2020-03-16",
                "  troupe portfolio solve my.yaml --strategy core --json"})
final class PortfolioSolveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private SettingsOptions settings;
    @Mixin
    private PortfolioOptions options;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private PortfolioSolveCommand() {}

    @Override
    public Integer call() throws CommandRefused, RunRefused {
        PortfolioOptions.Found found = options.find(Fund.of(settings.load()));
        Terminal terminal = Terminal.of(spec);
        Messages.notes(found.notes(), terminal);
        PortfolioFacts facts = new PortfolioFacts(found.probed());
        if (json) {
            Json.print(facts.json(found.notes()), terminal.out());
        } else {
            facts.print(terminal);
        }
        return facts.isSolved() ? ExitCode.OK : ExitCode.DIFFERENCE;
    }
}
