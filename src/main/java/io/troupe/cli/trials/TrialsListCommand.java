package io.troupe.cli.trials;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Json;
import io.troupe.cli.console.Messages;
import io.troupe.cli.console.RunsOption;
import io.troupe.cli.console.Terminal;
import io.troupe.cli.console.TextTable;
import io.troupe.model.Wording;
import io.troupe.run.trials.Trial;
import io.troupe.run.trials.TrialRegister;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code troupe trials list}. */
@Command(name = "list",
        header = "List the data there is in the register, and how much was tried on each.")
final class TrialsListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private RunsOption runs;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private TrialsListCommand() {}

    @Override
    public Integer call() throws CommandRefused {
        TrialRegister register = new TrialRegister(runs.folder());
        TrialRegister.Contents contents = TrialFacts.read(register);
        List<TriedData> all = TriedData.of(contents.trials());
        Terminal terminal = Terminal.of(spec);
        if (json) {
            Json.print(all.stream().map(TrialsListCommand::facts).toList(), terminal.out());
        } else if (all.isEmpty()) {
            terminal.out().println(Wording.printable("no trials in " + register.path()
                    + "; a run enters its strategies when it comes to its end"));
        } else {
            table(all).print(terminal.out(), terminal.outAnsi());
        }
        Messages.notes(TrialFacts.remarks(register, contents), terminal);
        return ExitCode.OK;
    }

    private static TextTable table(List<TriedData> all) {
        TextTable table = new TextTable(TextTable.Column.text("DATA"),
                TextTable.Column.text("FROM"), TextTable.Column.text("TO"),
                TextTable.Column.number("SETTINGS"), TextTable.Column.number("RUNS"),
                TextTable.Column.number("LINES"), TextTable.Column.number("BEST SHARPE"),
                TextTable.Column.text("OF"));
        for (TriedData data : all) {
            List<Trial> settings = data.settings();
            Trial best = settings.getFirst();
            table.row(data.id(), data.from(), data.to(), Integer.toString(settings.size()),
                    Integer.toString(data.runs()), Integer.toString(data.trials().size()),
                    TrialFacts.ratio(best.sharpePerYear()),
                    Wording.printable(best.strategy() + " in " + best.run()));
        }
        return table;
    }

    private static Map<String, @Nullable Object> facts(TriedData data) {
        List<Trial> settings = data.settings();
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("data", data.trials().getFirst().data().start());
        facts.put("from", data.from());
        facts.put("to", data.to());
        facts.put("settings", settings.size());
        facts.put("runs", data.runs());
        facts.put("lines", data.trials().size());
        facts.put("best", TrialFacts.of(settings.getFirst()));
        return facts;
    }
}
