package io.troupe.cli.strategies;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Json;
import io.troupe.cli.console.Terminal;
import io.troupe.model.NearestName;
import io.troupe.run.KnownStrategies;
import io.troupe.run.RunRefused;
import io.troupe.strategies.StrategyDescription;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code troupe strategies show}. */
@Command(name = "show",
        header = "Show a strategy's parameters and an entry to copy into a configuration.",
        footerHeading = "%nExample:%n", footer = "  troupe strategies show low-volatility")
final class StrategiesShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", description = "Its name, as in the list.")
    private String name;

    @Option(names = "--plugins", paramLabel = "PATH",
            description = "Folder, .java file or jar of your own strategies, instead of the folder"
                    + " strategies. May be repeated.")
    private List<Path> plugins = new ArrayList<>();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private StrategiesShowCommand() {}

    @Override
    public Integer call() throws CommandRefused, RunRefused {
        KnownStrategies known = KnownStrategies.in("--plugins", plugins);
        Optional<StrategyDescription> found = known.registry().describe().stream()
                .filter(one -> one.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            throw unknown(known);
        }
        Terminal terminal = Terminal.of(spec);
        String place = known.place(name);
        if (json) {
            Json.print(StrategyFacts.json(found.get(), place, known.reaches(name)), terminal.out());
        } else {
            StrategyFacts.print(found.get(), place, known.reaches(name), terminal);
        }
        return ExitCode.OK;
    }

    /** It may be in a file that cannot be used, which is more to the point then. */
    private CommandRefused unknown(KnownStrategies known) {
        return known.refusal().map(CommandRefused::new).orElseGet(() -> new CommandRefused(
                ExitCode.USER, "there is no strategy '" + name + "'"
                        + NearestName.of(name, known.registry().names())
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("; see troupe strategies list")));
    }
}
