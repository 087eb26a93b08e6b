package io.troupe.cli.runs;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Json;
import io.troupe.cli.console.Messages;
import io.troupe.cli.console.RunsOption;
import io.troupe.cli.console.Terminal;
import io.troupe.cli.console.TextTable;
import io.troupe.data.transfer.Sizes;
import io.troupe.model.Wording;
import io.troupe.run.RunRefused;
import io.troupe.run.StoredRun;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code troupe runs list}. */
@Command(name = "list",
        header = "List the runs there are, how far each has come, and what it takes.")
final class RunsListCommand implements Callable<Integer> {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm",
            Locale.ROOT);

    @Spec
    private CommandSpec spec;
    @Mixin
    private RunsOption runs;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private RunsListCommand() {}

    @Override
    public Integer call() throws CommandRefused, RunRefused, IOException {
        StoredRun.All all = StoredRun.in(runs.folder());
        Terminal terminal = Terminal.of(spec);
        if (json) {
            Json.print(all.ids().stream().map(id -> facts(all, id)).toList(), terminal.out());
        } else if (all.ids().isEmpty()) {
            terminal.out().println(Wording.printable("no runs in " + runs.folder()
                    + "; begin one with: troupe run configs/base.yaml"));
        } else {
            table(all).print(terminal.out(), terminal.outAnsi());
        }
        Messages.notes(all.runs().values().stream().flatMap(run -> run.remark().stream()).toList(),
                terminal);
        if (!all.problems().isEmpty()) {
            throw new CommandRefused(ExitCode.JOURNAL, all.problems());
        }
        return ExitCode.OK;
    }

    private static TextTable table(StoredRun.All all) {
        TextTable table = new TextTable(TextTable.Column.text("RUN"),
                TextTable.Column.text("STATUS"), TextTable.Column.number("BARS"),
                TextTable.Column.number("OF"), TextTable.Column.text("FIRST"),
                TextTable.Column.text("DURABLE TO"), TextTable.Column.number("STRATEGIES"),
                TextTable.Column.number("SIZE"), TextTable.Column.text("CHANGED"));
        for (String id : all.ids()) {
            StoredRun run = all.runs().get(id);
            StoredRun.Damaged damaged = all.damaged().get(id);
            if (run != null) {
                table.row(id, run.status(), Integer.toString(run.bars()),
                        Integer.toString(run.manifest().barsTotal()), run.time(0).orElse("?"),
                        run.time(run.durableBar()).orElse("-"),
                        Integer.toString(run.manifest().layout().strategies().size()),
                        Sizes.text(run.sizeBytes()), local(run.changed()));
            } else if (damaged != null) {
                table.row(id, StoredRun.Damaged.STATUS, "?", "?", "?", "?", "?",
                        Sizes.text(damaged.sizeBytes()), "?");
            }
        }
        return table;
    }

    private static Object facts(StoredRun.All all, String id) {
        StoredRun run = all.runs().get(id);
        return run != null ? RunFacts.of(run)
                : RunFacts.of(Objects.requireNonNull(all.damaged().get(id)));
    }

    /** An instant as the clock on the wall shows it. */
    static String local(Instant instant) {
        return WHEN.format(instant.atZone(ZoneId.systemDefault()));
    }
}
