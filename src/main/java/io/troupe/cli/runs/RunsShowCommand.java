package io.troupe.cli.runs;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Json;
import io.troupe.cli.console.Messages;
import io.troupe.cli.console.RunsOption;
import io.troupe.cli.console.Terminal;
import io.troupe.data.transfer.Sizes;
import io.troupe.model.NearestName;
import io.troupe.model.Wording;
import io.troupe.report.StoredSummary;
import io.troupe.run.RunRefused;
import io.troupe.run.StoredRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code troupe runs show}. */
@Command(name = "show",
        header = "Show what a run is, how far it has come, what it was told and came to.")
final class RunsShowCommand implements Callable<Integer> {
    private static final int MOST_NAMES = 60;
    @Spec
    private CommandSpec spec;
    @Mixin
    private RunsOption runs;

    @Parameters(index = "0", paramLabel = "RUN", description = "Its id.")
    private String id;

    @Option(names = "--sort", paramLabel = "FIGURE", defaultValue = "sharpe",
            description = "Rank the strategies by this figure (default: ${DEFAULT-VALUE}).")
    private String sort = "";

    @Option(names = "--top", paramLabel = "N", defaultValue = "20",
            description = "How many strategies are ranked (default: ${DEFAULT-VALUE}).")
    private int top;

    @Option(names = "--strategy", paramLabel = "ID",
            description = "Show the figures of this strategy, not those of the fund.")
    private @Nullable String strategy;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private RunsShowCommand() {}

    @Override
    public Integer call() throws CommandRefused, RunRefused, IOException {
        SortKey key = SortKey.of("--sort", sort);
        if (top < 1) {
            throw new CommandRefused(ExitCode.USER, "--top " + top + ": show at least 1");
        }
        StoredRun run = StoredRun.find(runs.folder(), id);
        List<String> problems = new ArrayList<>();
        Optional<StoredSummary> figures = figures(run, problems);
        if (strategy != null) {
            portfolio(figures, strategy);
        }
        Terminal terminal = Terminal.of(spec);
        if (json) {
            Map<String, @Nullable Object> facts = RunFacts.of(run);
            facts.put("summary", figures.map(StoredSummary::summary).orElse(null));
            Json.print(facts, terminal.out());
        } else {
            print(run, terminal.out());
            if (figures.isPresent()) {
                print(figures.get(), key, terminal);
            }
        }
        Messages.notes(run.remark().stream().toList(), terminal);
        List<String> changed = run.changedResults();
        if (!changed.isEmpty() || !problems.isEmpty()) {
            throw new CommandRefused(ExitCode.JOURNAL, changed.isEmpty() ? problems : changed);
        }
        return ExitCode.OK;
    }

    /** The figures, or nothing and what is wrong with them: the rest is shown all the same. */
    private static Optional<StoredSummary> figures(StoredRun run, List<String> problems) {
        try {
            return run.figures();
        } catch (RunRefused refused) {
            problems.addAll(refused.refusal().lines());
            return Optional.empty();
        }
    }

    private void print(StoredSummary figures, SortKey key, Terminal terminal)
            throws CommandRefused {
        FigureSheet sheet = new FigureSheet(figures, terminal);
        terminal.out().println();
        if (strategy != null) {
            sheet.portfolio(portfolio(Optional.of(figures), strategy));
            return;
        }
        sheet.portfolio(figures.house());
        sheet.fund();
        terminal.out().println();
        sheet.ranking(key, top);
    }

    private static JsonNode portfolio(Optional<StoredSummary> figures, String wanted)
            throws CommandRefused {
        List<JsonNode> all = figures.map(StoredSummary::strategies).orElse(List.of());
        List<String> ids = all.stream().map(each -> each.path("id").asText()).toList();
        if (!ids.contains(wanted)) {
            throw new CommandRefused(ExitCode.USER, "--strategy " + wanted
                    + ": there are no figures of such a strategy" + NearestName.hint(wanted, ids));
        }
        return all.get(ids.indexOf(wanted));
    }

    /** All names of a usual fund, the first of many. */
    private static String some(List<String> names) {
        return names.size() <= MOST_NAMES ? String.join(" ", names)
                : String.join(" ", names.subList(0, MOST_NAMES)) + " … " + names.size()
                        + " in all; --json names them";
    }

    private static Optional<String> advice(StoredRun run) {
        return run.otherRules().or(() -> switch (run.status()) {
            case "interrupted", "stopped" -> Optional.of("go on with: troupe resume " + run.id());
            default -> Optional.empty();
        });
    }

    private static void print(StoredRun run, PrintWriter out) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("run", run.id());
        lines.put("status", run.status() + run.holder().map(who -> " by " + who).orElse(""));
        lines.put("bars", run.bars() + " of " + run.manifest().barsTotal() + " durable");
        lines.put("dates", run.time(0).orElse("?") + " to "
                + run.time(run.manifest().barsTotal() - 1).orElse("?") + ", durable to "
                + run.time(run.durableBar()).orElse("none yet"));
        run.settings().ifPresent(
                valid -> lines.put("data", valid.settings().data().path().toString()));
        lines.put("assets", some(run.manifest().layout().assets()));
        lines.put("strategies", some(run.manifest().layout().strategies()));
        lines.put("seed", Long.toString(run.manifest().origin().seed()));
        lines.put("begun with", "troupe " + run.manifest().origin().codeVersion() + ", Java "
                + run.manifest().origin().jdk());
        lines.put("rules", "version " + run.manifest().rules());
        if (!run.id().equals(run.manifest().runId())) {
            lines.put("begun as", run.manifest().runId() + "; its folder was renamed or copied");
        }
        if (!run.record().files().isSealed()) {
            lines.put("seal", "none: made by a version of Troupe that did not seal its files");
        }
        lines.put("size", Sizes.text(run.sizeBytes()));
        lines.put("changed", RunsListCommand.local(run.changed()));
        lines.put("results", run.folder().results().toString());
        int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
        lines.forEach((name, value) -> out.println(name + " ".repeat(width - name.length() + 2)
                + Wording.printable(value)));
        advice(run).ifPresent(line -> out.println("\n" + Wording.printable(line)));
    }
}
