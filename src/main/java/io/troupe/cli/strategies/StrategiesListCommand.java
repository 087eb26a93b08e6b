package io.troupe.cli.strategies;

import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Json;
import io.troupe.cli.console.Terminal;
import io.troupe.cli.console.TextTable;
import io.troupe.run.KnownStrategies;
import io.troupe.run.Refusal;
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
import picocli.CommandLine.Spec;

/** {@code troupe strategies list}. */
@Command(name = "list",
        header = "List the strategies that a configuration can name.",
        description = "Your own too: those in the folder strategies. What is wrong with them is"
                + " told after the list, with exit code 2.")
final class StrategiesListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--plugins", paramLabel = "PATH",
            description = "Folder, .java file or jar of your own strategies, instead of the folder"
                    + " strategies. May be repeated.")
    private List<Path> plugins = new ArrayList<>();

    @Option(names = "--json", description = "Print JSON, with all parameters.")
    private boolean json;

    private StrategiesListCommand() {}

    @Override
    public Integer call() throws RunRefused {
        KnownStrategies known = KnownStrategies.in("--plugins", plugins);
        List<StrategyDescription> all = known.registry().describe();
        Terminal terminal = Terminal.of(spec);
        if (json) {
            Json.print(all.stream()
                    .map(strategy -> StrategyFacts.json(strategy, known.place(strategy.name()),
                            known.reaches(strategy.name())))
                    .toList(), terminal.out());
        } else {
            TextTable table = new TextTable(TextTable.Column.text("NAME"),
                    TextTable.Column.text("FROM"), TextTable.Column.text("WHAT IT DOES"));
            all.forEach(strategy -> table.row(strategy.name(), known.place(strategy.name()),
                    strategy.summary()));
            table.print(terminal.out(), terminal.outAnsi());
        }
        Optional<Refusal> refusal = known.refusal();
        if (refusal.isPresent()) {
            throw new RunRefused(refusal.get());
        }
        return ExitCode.OK;
    }
}
