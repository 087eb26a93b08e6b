package io.troupe.cli;

import io.troupe.bench.DataBench;
import io.troupe.bench.DataBenchOptions;
import io.troupe.bench.StreamBench;
import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code troupe bench data}. */
@Command(name = "data", sortOptions = false,
        header = "Measure how fast each kind of store is loaded.",
        description = {"Stores 200 assets x 20 years of days and 5 million minutes in each kind of"
                + " store, and loads them in turns; a ratio is DuckDB's own adding up of the same"
                + " rows divided by the load.",
                "With --stream-gb, sends a generated CSV file of that size through the checks and"
                        + " into DuckDB and Parquet instead, and shows the heap it took.",
                "Needs 3 GB of disk for temporary files, or three times the size to stream."},
        footerHeading = "%nExamples:%n",
        footer = {"  troupe bench data --rounds 3",
                "  TROUPE_JAVA_OPTS=-Xmx1g troupe bench data --stream-gb 5"})
final class BenchDataCommand implements Callable<Integer> {
    private static final double GIGABYTE = 1e9;
    private static final int MOST_GIGABYTES = 1000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "5",
            description = "How often each store is loaded (default: ${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Option(names = "--warmup", paramLabel = "N", defaultValue = "1",
            description = "How often each is loaded before that (default: ${DEFAULT-VALUE}).")
    private int warmup = 1;

    @Option(names = "--postgres", paramLabel = "URL", defaultValue = "",
            description = "A database to measure too, as postgresql://user@host:port/database;"
                    + " gets the data sets bench-days and bench-minutes.")
    private String postgres = "";

    @Option(names = "--stream-gb", paramLabel = "SIZE", defaultValue = "0",
            description = "Gigabytes to stream.")
    private double gigabytes;

    private BenchDataCommand() {}

    @Override
    public Integer call() throws CommandRefused {
        if (!(gigabytes >= 0 && gigabytes <= MOST_GIGABYTES)) {
            throw new CommandRefused(ExitCode.USER,
                    "--stream-gb " + gigabytes + ": must be 0 to " + MOST_GIGABYTES);
        }
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(report, false, StandardCharsets.UTF_8)) {
            measure(out);
            out.flush();
            Terminal.of(spec).out().print(report.toString(StandardCharsets.UTF_8));
            return ExitCode.OK;
        } catch (IllegalArgumentException | IOException e) {
            throw new CommandRefused(ExitCode.USER, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw new CommandRefused(ExitCode.USER, String.valueOf(e.getMessage()));
        }
    }

    private void measure(PrintStream out) throws IOException {
        if (gigabytes > 0) {
            StreamBench.run((long) (gigabytes * GIGABYTE), out);
        } else {
            DataBench.run(new DataBenchOptions(rounds, warmup, postgres), out);
        }
    }
}
