package io.troupe.cli.execution;

import io.troupe.cli.console.Json;
import io.troupe.cli.console.Terminal;
import io.troupe.cli.console.TextTable;
import io.troupe.execution.costs.CommissionPreset;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code troupe execution presets}. */
@Command(name = "presets",
        header = "List the commissions that a configuration can name.",
        description = "What each charges, who published it and when. Check it against your own"
                + " broker's schedule: these change.",
        footerHeading = "%nIn a configuration:%n",
        footer = "  execution: {commission: {preset: ibkr-us-fixed}}")
final class ExecutionPresetsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private ExecutionPresetsCommand() {}

    @Override
    public void run() {
        Terminal terminal = Terminal.of(spec);
        if (json) {
            Json.print(Arrays.stream(CommissionPreset.values()).map(ExecutionPresetsCommand::facts)
                    .toList(), terminal.out());
            return;
        }
        TextTable table = new TextTable(TextTable.Column.text("NAME"),
                TextTable.Column.text("DATE"), TextTable.Column.text("SOURCE"));
        for (CommissionPreset preset : CommissionPreset.values()) {
            table.row(preset.label(), preset.date(), preset.source());
        }
        PrintWriter out = terminal.out();
        table.print(out, terminal.outAnsi());
        out.println();
        for (CommissionPreset preset : CommissionPreset.values()) {
            out.println(preset.label() + ": " + preset.description() + ".");
        }
    }

    private static Map<String, Object> facts(CommissionPreset preset) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", preset.label());
        facts.put("charges", preset.description());
        facts.put("source", preset.source());
        facts.put("date", preset.date());
        return facts;
    }
}
