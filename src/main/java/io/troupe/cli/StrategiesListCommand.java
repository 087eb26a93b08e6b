package io.troupe.cli;

import io.troupe.strategies.StrategyDescription;
import io.troupe.strategies.StrategyRegistry;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code troupe strategies list}. */
@Command(name = "list",
        header = "List the strategies that a configuration can name.")
final class StrategiesListCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON, with all parameters.")
    private boolean json;

    private StrategiesListCommand() {}

    @Override
    public void run() {
        List<StrategyDescription> all = StrategyRegistry.load().describe();
        Terminal terminal = Terminal.of(spec);
        if (json) {
            Json.print(all.stream().map(StrategyFacts::json).toList(), terminal.out());
            return;
        }
        TextTable table = new TextTable(TextTable.Column.text("NAME"),
                TextTable.Column.text("WHAT IT DOES"));
        all.forEach(strategy -> table.row(strategy.name(), strategy.summary()));
        table.print(terminal.out(), terminal.outAnsi());
    }
}
