package io.troupe.cli;

import io.troupe.model.NearestName;
import io.troupe.strategies.StrategyDescription;
import io.troupe.strategies.StrategyRegistry;
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

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private StrategiesShowCommand() {}

    @Override
    public Integer call() throws CommandRefused {
        StrategyRegistry registry = StrategyRegistry.load();
        StrategyDescription strategy = registry.describe().stream()
                .filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> new CommandRefused(ExitCode.USER,
                        "there is no strategy '"
                                + name + "'" + NearestName.of(name, registry.names())
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse("; see troupe strategies list")));
        Terminal terminal = Terminal.of(spec);
        if (json) {
            Json.print(StrategyFacts.json(strategy), terminal.out());
        } else {
            StrategyFacts.print(strategy, terminal);
        }
        return ExitCode.OK;
    }
}
