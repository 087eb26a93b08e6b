package io.troupe.cli.reports;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Json;
import io.troupe.cli.console.Terminal;
import io.troupe.cli.console.TextTable;
import io.troupe.metrics.Metric;
import io.troupe.metrics.standard.StandardMetrics;
import io.troupe.model.NearestName;
import io.troupe.model.Wording;
import io.troupe.report.compare.Compared;
import io.troupe.report.compare.Comparison;
import io.troupe.report.compare.ComparisonFacts;
import io.troupe.report.compare.ComparisonText;
import io.troupe.report.compare.Contestant;
import io.troupe.report.page.ComparisonPage;
import io.troupe.run.ComparedRuns;
import io.troupe.run.RunRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code troupe compare}: runs, or strategies of runs, side by side. */
@Command(name = "compare", sortOptions = false, description = {
        "Shows runs, or strategies of runs, side by side: the settings that differ, figures, by how"
                + " much they differ from those of the first and whether that can be told from"
                + " luck.",
        "",
        "Runs of other dates are compared over the time that all have in common. An unfinished run"
                + " is compared up to its last durable bar."},
        footer = {"", "Examples:", "  troupe compare base-1 base-2",
                "  troupe compare base-1 base-1:trend-50-200 --by calmar"})
public final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "RUN[:STRATEGY]",
            description = "two or more; the others are compared with the first")
    private final List<String> names = new ArrayList<>();

    @Option(names = "--by", paramLabel = "FIGURE", defaultValue = "sharpe",
            description = "the best by this first (default: ${DEFAULT-VALUE})")
    private String by = "";

    @Option(names = "--top", paramLabel = "COUNT", defaultValue = "50",
            description = "how many are shown (default: ${DEFAULT-VALUE})")
    private int top;

    @Option(names = "--html", paramLabel = "FILE",
            description = "write a page for a browser instead of printing")
    private @Nullable Path html;

    @Option(names = "--json", description = "print JSON, with all figures")
    private boolean json;

    @Option(names = "--runs", paramLabel = "DIR", defaultValue = "runs",
            description = "folder of all runs (default: ${DEFAULT-VALUE})")
    private Path runs = Path.of("runs");

    private CompareCommand() {}

    @Override
    public Integer call() throws CommandRefused, RunRefused, IOException {
        requireSeveral();
        Metric metric = metric();
        List<Contestant> all = ComparedRuns.read(runs, names);
        Comparison comparison = Comparison.of(all, StandardMetrics.REGISTER, metric, top)
                .orElseThrow(() -> new CommandRefused(ExitCode.USER, Comparison.apart(all)));
        Terminal terminal = Terminal.of(spec);
        if (html != null) {
            Files.writeString(html, ComparisonPage.html(comparison));
        }
        if (json) {
            Json.print(ComparisonFacts.of(comparison), terminal.out());
        } else if (html != null) {
            terminal.out().println("wrote " + Wording.printable(html.toString()));
        } else {
            print(comparison, terminal);
        }
        return ExitCode.OK;
    }

    private void requireSeveral() throws CommandRefused {
        if (html != null && Files.isDirectory(html)) {
            throw new CommandRefused(ExitCode.USER,
                    "--html " + html + " is a folder; name a file in it");
        }
        if (top < 1) {
            throw new CommandRefused(ExitCode.USER, "--top " + top + ": show at least 1");
        }
        if (names.size() < 2) {
            throw new CommandRefused(ExitCode.USER,
                    "there is nothing to compare " + names.getFirst()
                            + " with; name another run, or one of its strategies as "
                            + names.getFirst()
                            + ":STRATEGY");
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new CommandRefused(ExitCode.USER, name + " is named twice; name it once");
            }
        }
    }

    private Metric metric() throws CommandRefused {
        List<String> known = StandardMetrics.REGISTER.metrics().stream().map(Metric::name)
                .toList();
        return StandardMetrics.REGISTER.metrics().stream()
                .filter(metric -> metric.name().equals(by)).findFirst()
                .orElseThrow(() -> new CommandRefused(ExitCode.USER, "--by " + by
                        + ": there is no such figure" + NearestName.of(by, known)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("; docs/metrics.md has those there are")));
    }

    private static void print(Comparison comparison, Terminal terminal) {
        ComparisonText text = new ComparisonText(comparison);
        text.head().forEach(line -> terminal.out().println(Wording.printable(line)));
        terminal.out().println();
        List<String> columns = text.columns();
        TextTable table = new TextTable(Stream.concat(
                Stream.of(TextTable.Column.text(columns.getFirst())),
                columns.stream().skip(1).map(TextTable.Column::number))
                .toArray(TextTable.Column[]::new));
        for (Compared each : comparison.shown()) {
            table.row(text.row(each).toArray(String[]::new));
        }
        table.print(terminal.out(), terminal.outAnsi());
        List<ComparisonText.Setting> settings = text.settings();
        terminal.out().println();
        if (settings.isEmpty()) {
            terminal.out().println("no setting differs");
            return;
        }
        TextTable differing = new TextTable(TextTable.Column.text("settings that differ"),
                TextTable.Column.text("values"));
        settings.forEach(each -> differing.row(each.key(), each.values()));
        differing.print(terminal.out(), terminal.outAnsi());
    }
}
