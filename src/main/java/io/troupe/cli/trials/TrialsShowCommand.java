package io.troupe.cli.trials;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Json;
import io.troupe.cli.console.Messages;
import io.troupe.cli.console.RunsOption;
import io.troupe.cli.console.Terminal;
import io.troupe.cli.console.TextTable;
import io.troupe.metrics.inference.SharpeEstimate;
import io.troupe.model.NearestName;
import io.troupe.model.Wording;
import io.troupe.report.books.Trials;
import io.troupe.report.books.Vetting;
import io.troupe.run.RunRefused;
import io.troupe.run.StoredRun;
import io.troupe.run.trials.Trial;
import io.troupe.run.trials.TrialRegister;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code troupe trials show}. */
@Command(name = "show",
        header = "Show the trials of a run, or all on some data, the best first.")
final class TrialsShowCommand implements Callable<Integer> {
    private static final int MOST_ROWS = 40;
    private static final int LEAST_DIGITS = 4;

    @Spec
    private CommandSpec spec;
    @Mixin
    private RunsOption runs;

    @Parameters(index = "0", paramLabel = "RUN|DATA",
            description = "A run's id, or the first digits of data as `trials list` shows it.")
    private String wanted;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private TrialsShowCommand() {}

    @Override
    public Integer call() throws CommandRefused, IOException {
        TrialRegister register = new TrialRegister(runs.folder());
        TrialRegister.Contents contents = TrialFacts.read(register);
        TriedData found = found(contents.trials(), register);
        Optional<Trials> known = known();
        Terminal terminal = Terminal.of(spec);
        if (json) {
            Json.print(facts(found, known), terminal.out());
        } else {
            print(found, known, terminal);
        }
        Messages.notes(TrialFacts.remarks(register, contents), terminal);
        return ExitCode.OK;
    }

    private TriedData found(List<Trial> trials, TrialRegister register) throws CommandRefused {
        List<Trial> ofRun = trials.stream().filter(trial -> trial.run().equals(wanted)).toList();
        if (!ofRun.isEmpty()) {
            return new TriedData(ofRun);
        }
        Set<String> names = new LinkedHashSet<>();
        List<TriedData> fitting = new ArrayList<>();
        for (TriedData data : TriedData.of(trials)) {
            data.trials().forEach(trial -> names.add(trial.run()));
            if (wanted.length() >= LEAST_DIGITS
                    && data.trials().getFirst().data().start().startsWith(wanted)) {
                fitting.add(data);
            }
        }
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        throw new CommandRefused(ExitCode.USER, register.path() + ": " + (fitting.isEmpty()
                ? "there are no trials of a run or of data '" + wanted + "'"
                : "several data begin with " + wanted + "; give more digits")
                + NearestName.of(wanted, names).map(near -> "; did you mean " + near + "?")
                        .orElse("; `troupe trials list` shows what there is"));
    }

    /** What was known when a run ended, if it is one that is still there. */
    private Optional<Trials> known() throws IOException {
        try {
            return StoredRun.find(runs.folder(), wanted).vetting().map(Vetting::trials);
        } catch (RunRefused removed) {
            return Optional.empty();
        }
    }

    private static Map<String, @Nullable Object> facts(TriedData found, Optional<Trials> known) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("data", found.trials().getFirst().data().start());
        facts.put("from", found.from());
        facts.put("to", found.to());
        facts.put("whenEnded", known.map(TrialFacts::of).orElse(null));
        facts.put("settings", found.settings().stream().map(TrialFacts::of).toList());
        return facts;
    }

    private static void print(TriedData found, Optional<Trials> known, Terminal terminal) {
        PrintWriter out = terminal.out();
        TextTable table = new TextTable(TextTable.Column.text("STRATEGY"),
                TextTable.Column.text("TYPE"), TextTable.Column.text("RUN"),
                TextTable.Column.text("SETTINGS"), TextTable.Column.text("TO"),
                TextTable.Column.number("RETURNS"), TextTable.Column.number("SHARPE"),
                TextTable.Column.number("SKEW"), TextTable.Column.number("KURTOSIS"));
        List<Trial> settings = found.settings();
        settings.stream().limit(MOST_ROWS).forEach(trial -> table.row(
                Wording.printable(trial.strategy()), Wording.printable(trial.type()),
                Wording.printable(trial.run()),
                TriedData.brief(trial.settings()),
                Wording.printable(trial.data().to()), Integer.toString(trial.returns()),
                TrialFacts.ratio(trial.sharpePerYear()),
                trial.estimate().map(SharpeEstimate::skewness).map(TrialFacts::number)
                        .orElse("n/a"),
                trial.estimate().map(SharpeEstimate::kurtosis).map(TrialFacts::number)
                        .orElse("n/a")));
        table.print(out, terminal.outAnsi());
        if (settings.size() > MOST_ROWS) {
            out.println("and " + (settings.size() - MOST_ROWS) + " more; --json has all");
        }
        out.println();
        out.println(Wording.printable("data " + found.id() + ", " + found.from() + " to "
                + found.to() + ": " + Wording.count(settings.size(), "setting") + " in "
                + Wording.count(found.trials().size(), "line") + " of "
                + Wording.count(found.runs(), "run")));
        known.ifPresent(trials -> out.println(TrialFacts.sentence(trials)));
    }
}
