package io.troupe.cli.risk;

import io.troupe.cli.console.BarTime;
import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Json;
import io.troupe.cli.console.Messages;
import io.troupe.cli.console.RunsOption;
import io.troupe.cli.console.Terminal;
import io.troupe.model.NearestName;
import io.troupe.model.Wording;
import io.troupe.report.stress.RunStress;
import io.troupe.report.stress.StressResult;
import io.troupe.report.stress.StressResult.Mistaken;
import io.troupe.report.stress.StressResult.NotAvailable;
import io.troupe.risk.stress.Scenario;
import io.troupe.risk.stress.ScenarioCatalog;
import io.troupe.run.RunRefused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code troupe stress}. */
@Command(name = "stress", sortOptions = false,
        header = "Say how bad it could get for what a fund holds: crises of the past, shocks,"
                + " factors, correlations, dear trading, the most plausible loss, paths.",
        description = {"Takes what a recorded run held at the close of a bar, or simulates a"
                + " configuration in memory, and says what each scenario would cost: as a whole,"
                + " and by strategy, account and asset, which add up to it.",
                "",
                "Without --scenario all that is built in and that the data covers is shown, but"
                        + " liquidity, which takes a simulation. Losses are positive."},
        footerHeading = "%nExamples:%n",
        footer = {"  troupe stress base-1",
                "  troupe stress base-1 --at 2008-09-12 --scenario lehman --by asset",
                "  troupe stress configs/base.yaml --scenario my-scenarios.yaml --json",
                "  troupe stress --list"})
public final class StressCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private RunsOption runs;

    @Parameters(index = "0", paramLabel = "RUN|CONFIG", arity = "0..1",
            description = "Id of a run, or a configuration file.")
    private @Nullable String target;

    @Option(names = "--at", paramLabel = "DATE",
            description = "At the close of which bar, yyyy-MM-dd or yyyy-MM-ddTHH:mm (default: the"
                    + " last). Without a bar at that date, the last before it.")
    private @Nullable BarTime at;

    @Option(names = "--scenario", paramLabel = "NAME|FILE",
            description = "A scenario that is built in, or a YAML file of some. May be repeated.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--by", paramLabel = "strategy|asset",
            description = "Show the losses of strategies and accounts, or of assets too.")
    private @Nullable StressGrouping by;

    @Option(names = "--list", description = "Show the scenarios that are built in and end.")
    private boolean list;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private StressCommand() {}

    @Override
    public Integer call() throws CommandRefused, RunRefused, IOException {
        Terminal terminal = Terminal.of(spec);
        if (list) {
            ScenarioList.print(terminal);
            return ExitCode.OK;
        }
        String name = target;
        if (name == null) {
            throw new CommandRefused(ExitCode.USER, "say what to stress: troupe stress RUN, or"
                    + " CONFIG; 'troupe stress --list' shows the scenarios that are built in");
        }
        List<Scenario> asked = asked();
        StressedRun run = StressedRun.of(runs.folder(), name);
        RunStress test = run.at(at);
        List<StressResult> results = results(test, asked, run.notes());
        Messages.notes(run.notes(), terminal);
        if (json) {
            Json.print(new StressFacts(run, test).json(results), terminal.out());
        } else {
            new StressText(terminal, run, test).print(results, by);
        }
        return ExitCode.OK;
    }

    /** Those that were asked for; none if nothing was said. */
    private List<Scenario> asked() throws CommandRefused {
        List<Scenario> asked = new ArrayList<>();
        for (String name : names) {
            if (ScenarioFile.isOne(name)) {
                asked.addAll(ScenarioFile.read(name));
            } else {
                asked.add(ScenarioCatalog.find(name).orElseThrow(() -> new CommandRefused(
                        ExitCode.USER, "there is no scenario " + Wording.printable(name)
                                + NearestName.hint(name, ScenarioCatalog.names())
                                + "; 'troupe stress --list' shows those that are built in, and a"
                                + " file of others ends in .yaml")));
            }
        }
        return asked.stream().distinct().toList();
    }

    private static List<StressResult> results(RunStress test, List<Scenario> asked,
            List<String> notes) throws CommandRefused {
        List<Scenario> scenarios = new ArrayList<>(
                asked.isEmpty() ? ScenarioCatalog.usual() : asked);
        if (asked.isEmpty()) {
            List<String> uncovered = scenarios.stream().filter(
                    each -> each instanceof Scenario.Window window && !test.covers(window))
                    .map(Scenario::name).toList();
            scenarios.removeIf(each -> uncovered.contains(each.name()));
            if (!uncovered.isEmpty()) {
                notes.add("the data, " + test.span() + ", does not cover "
                        + String.join(", ", uncovered));
            }
        }
        List<StressResult> results = scenarios.stream().map(test::of).toList();
        List<String> mistakes = results.stream().filter(Mistaken.class::isInstance)
                .map(Mistaken.class::cast).flatMap(mistaken -> mistaken.problems().stream()
                        .map(problem -> "scenario " + mistaken.scenario().name() + ": " + problem))
                .toList();
        if (!mistakes.isEmpty()) {
            throw new CommandRefused(ExitCode.USER, mistakes);
        }
        if (results.stream().allMatch(NotAvailable.class::isInstance)) {
            throw new CommandRefused(ExitCode.USER, results.stream()
                    .map(NotAvailable.class::cast).map(NotAvailable::reason).distinct().toList());
        }
        return results;
    }
}
