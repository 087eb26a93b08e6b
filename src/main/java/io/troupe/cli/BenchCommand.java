package io.troupe.cli;

import io.troupe.bench.Bench;
import io.troupe.bench.BenchOptions;
import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Terminal;
import io.troupe.journal.store.Obstacle;
import io.troupe.run.program.Installation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code troupe bench}. */
@Command(name = "bench", sortOptions = false,
        subcommands = {BenchDataCommand.class, BenchScaleCommand.class},
        header = "Measure the engine against hand-written loops that do the same work.",
        description = {"All contenders are first checked to come to the same ledgers; then they are"
                + " measured in turns, so that each row is a ratio within one process.",
                "Ends with exit code 1 if a demand is missed, or with --check if a ratio has lost"
                        + " more than 15 %%; docs/benchmarks.md explains the rows."},
        footerHeading = "%nExample:%n", footer = "  troupe bench --rounds 5 --filter S=100")
final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "9",
            description = "How often each row is measured (default: ${DEFAULT-VALUE}).")
    private int rounds = 9;

    @Option(names = "--warmup", paramLabel = "N", defaultValue = "3",
            description = "How often each runs before that (default: ${DEFAULT-VALUE}).")
    private int warmup = 3;

    @Option(names = "--filter", paramLabel = "TEXT", defaultValue = "",
            description = "Only rows whose name contains this, and what they are compared with.")
    private String filter = "";

    @Option(names = "--data", paramLabel = "FILE",
            description = "Prices to run on (default: the bundled ones).")
    private @Nullable Path data;

    @Option(names = "--large",
            description = "Funds of 10 000 and 100 000 strategies, and a grid of momentum on 200"
                    + " assets, too; takes minutes.")
    private boolean large;

    @Option(names = "--json", description = "Print JSON, with all rounds.")
    private boolean json;

    @Option(names = "--check", paramLabel = "FILE",
            description = "Measure the rows whose ratios are stored there, and compare.")
    private @Nullable Path check;

    @Option(names = "--store", paramLabel = "FILE",
            description = "Store the ratios that were measured.")
    private @Nullable Path store;

    private BenchCommand() {}

    @Override
    public Integer call() throws CommandRefused {
        String bundled = String.valueOf(BenchOptions.DEFAULT.data().getFileName());
        Path prices = data == null ? Installation.data().resolve(bundled) : data;
        List<String> problems = problems(prices);
        if (!problems.isEmpty()) {
            throw new CommandRefused(ExitCode.USER, problems);
        }
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(report, false, StandardCharsets.UTF_8)) {
            boolean met = Bench.run(new BenchOptions(prices, rounds, warmup, filter, large, json,
                    new BenchOptions.Ratios(Optional.ofNullable(check),
                            Optional.ofNullable(store))),
                    out);
            out.flush();
            Terminal.of(spec).out().print(report.toString(StandardCharsets.UTF_8));
            return met ? ExitCode.OK : ExitCode.DIFFERENCE;
        } catch (IllegalArgumentException e) {
            throw new CommandRefused(ExitCode.USER, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new CommandRefused(ExitCode.USER,
                    "ratios cannot be read or written: " + Obstacle.reason(e));
        }
    }

    private List<String> problems(Path prices) {
        List<String> problems = new ArrayList<>();
        if (rounds < 1) {
            problems.add("--rounds " + rounds + ": must be at least 1");
        }
        if (warmup < 0) {
            problems.add("--warmup " + warmup + ": must be at least 0");
        }
        if (!Files.isRegularFile(prices)) {
            problems.add("--data " + prices + ": there is no such file; check the path");
        }
        return problems;
    }
}
