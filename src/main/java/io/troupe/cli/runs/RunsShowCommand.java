package io.troupe.cli.runs;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Json;
import io.troupe.cli.console.Messages;
import io.troupe.cli.console.RunsOption;
import io.troupe.cli.console.Terminal;
import io.troupe.data.transfer.Sizes;
import io.troupe.model.Wording;
import io.troupe.run.RunRefused;
import io.troupe.run.StoredRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code troupe runs show}. */
@Command(name = "show",
        header = "Show what a run is, how far it has come, and what it was told.")
final class RunsShowCommand implements Callable<Integer> {
    private static final int MOST_NAMES = 60;
    @Spec
    private CommandSpec spec;
    @Mixin
    private RunsOption runs;

    @Parameters(index = "0", paramLabel = "RUN", description = "Its id.")
    private String id;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private RunsShowCommand() {}

    @Override
    public Integer call() throws CommandRefused, RunRefused, IOException {
        StoredRun run = StoredRun.find(runs.folder(), id);
        Terminal terminal = Terminal.of(spec);
        if (json) {
            Json.print(RunFacts.of(run), terminal.out());
        } else {
            print(run, terminal.out());
        }
        Messages.notes(run.remark().stream().toList(), terminal);
        List<String> changed = run.changedResults();
        if (!changed.isEmpty()) {
            throw new CommandRefused(ExitCode.JOURNAL, changed);
        }
        return ExitCode.OK;
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
