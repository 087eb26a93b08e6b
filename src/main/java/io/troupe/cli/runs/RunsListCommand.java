package io.troupe.cli.runs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Json;
import io.troupe.cli.console.Messages;
import io.troupe.cli.console.RunsOption;
import io.troupe.cli.console.Terminal;
import io.troupe.cli.console.TextTable;
import io.troupe.data.transfer.Sizes;
import io.troupe.model.Wording;
import io.troupe.report.StoredSummary;
import io.troupe.run.RunRefused;
import io.troupe.run.StoredRun;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    @Option(names = "--sort", paramLabel = "FIGURE",
            description = "Put runs in order of a figure of the fund, the best first, and show it.")
    private @Nullable String sort;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    private RunsListCommand() {}

    @Override
    public Integer call() throws CommandRefused, RunRefused, IOException {
        Optional<SortKey> key = sort == null ? Optional.empty()
                : Optional.of(SortKey.of("--sort", sort));
        StoredRun.All all = StoredRun.in(runs.folder());
        List<String> notes = new ArrayList<>(all.runs().values().stream()
                .flatMap(run -> run.remark().stream()).toList());
        Map<String, JsonNode> houses = key.isPresent() ? houses(all, notes) : Map.of();
        List<String> ids = new ArrayList<>(all.ids());
        key.ifPresent(by -> ids.sort(Comparator.comparingDouble(id -> -by.merit(
                houses.getOrDefault(id, MissingNode.getInstance())))));
        Terminal terminal = Terminal.of(spec);
        if (json) {
            Json.print(ids.stream().map(id -> facts(all, id, key, houses)).toList(),
                    terminal.out());
        } else if (all.ids().isEmpty()) {
            terminal.out().println(Wording.printable("no runs in " + runs.folder()
                    + "; begin one with: troupe run configs/base.yaml"));
        } else {
            table(all, ids, key, houses).print(terminal.out(), terminal.outAnsi());
        }
        Messages.notes(notes, terminal);
        if (!all.problems().isEmpty()) {
            throw new CommandRefused(ExitCode.JOURNAL, all.problems());
        }
        return ExitCode.OK;
    }

    /** The fund of each run that has figures; what cannot be read is noted. */
    private static Map<String, JsonNode> houses(StoredRun.All all, List<String> notes) {
        Map<String, JsonNode> houses = new HashMap<>();
        for (Map.Entry<String, StoredRun> run : all.runs().entrySet()) {
            try {
                run.getValue().figures()
                        .ifPresent(figures -> houses.put(run.getKey(), figures.house()));
            } catch (RunRefused unreadable) {
                notes.addAll(unreadable.refusal().lines());
            }
        }
        return houses;
    }

    private static TextTable table(StoredRun.All all, List<String> ids, Optional<SortKey> key,
            Map<String, JsonNode> houses) {
        List<TextTable.Column> columns = new ArrayList<>(List.of(TextTable.Column.text("RUN"),
                TextTable.Column.text("STATUS"), TextTable.Column.number("BARS"),
                TextTable.Column.number("OF"), TextTable.Column.text("FIRST"),
                TextTable.Column.text("DURABLE TO"), TextTable.Column.number("STRATEGIES"),
                TextTable.Column.number("SIZE"), TextTable.Column.text("CHANGED")));
        key.ifPresent(by -> columns.add(1, TextTable.Column.number(by.metric().name())));
        TextTable table = new TextTable(columns.toArray(TextTable.Column[]::new));
        for (String id : ids) {
            List<String> row = new ArrayList<>(row(all, id));
            key.ifPresent(by -> row.add(1, FigureCells.cell(
                    houses.getOrDefault(id, MissingNode.getInstance()), by.metric())));
            table.row(row.toArray(String[]::new));
        }
        return table;
    }

    private static List<String> row(StoredRun.All all, String id) {
        StoredRun run = all.runs().get(id);
        if (run == null) {
            StoredRun.Damaged damaged = Objects.requireNonNull(all.damaged().get(id));
            return List.of(id, StoredRun.Damaged.STATUS, "?", "?", "?", "?", "?",
                    Sizes.text(damaged.sizeBytes()), "?");
        }
        return List.of(id, run.status(), Integer.toString(run.bars()),
                Integer.toString(run.manifest().barsTotal()), run.time(0).orElse("?"),
                run.time(run.durableBar()).orElse("-"),
                Integer.toString(run.manifest().layout().strategies().size()),
                Sizes.text(run.sizeBytes()), local(run.changed()));
    }

    private static Object facts(StoredRun.All all, String id, Optional<SortKey> key,
            Map<String, JsonNode> houses) {
        StoredRun run = all.runs().get(id);
        Map<String, @Nullable Object> facts = run != null ? RunFacts.of(run)
                : RunFacts.of(Objects.requireNonNull(all.damaged().get(id)));
        key.ifPresent(by -> {
            OptionalDouble value = StoredSummary.number(
                    houses.getOrDefault(id, MissingNode.getInstance()), by.metric());
            facts.put(by.metric().name(), value.isEmpty() ? null : value.getAsDouble());
        });
        return facts;
    }

    /** An instant as the clock on the wall shows it. */
    static String local(Instant instant) {
        return WHEN.format(instant.atZone(ZoneId.systemDefault()));
    }
}
