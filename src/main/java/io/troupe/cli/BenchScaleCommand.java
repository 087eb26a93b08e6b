package io.troupe.cli;

import io.troupe.bench.scale.ScaleBench;
import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Terminal;
import io.troupe.journal.store.Obstacle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code troupe bench scale}. */
@Command(name = "scale", sortOptions = false,
        header = "Measure how cost grows with bars, strategies, assets and cuts.",
        description = {"Each is doubled five times, the engine alone; a doubling may cost 2.2 times"
                + " as much.",
                "Ends with exit code 1 if one costs more."},
        footerHeading = "%nExample:%n", footer = "  troupe bench scale --svg pictures")
final class BenchScaleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "5",
            description = "How often each size is measured (default: ${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Option(names = "--svg", paramLabel = "DIR", description = "Draw a picture per curve there.")
    private @Nullable Path pictures;

    private BenchScaleCommand() {}

    @Override
    public Integer call() throws CommandRefused {
        if (rounds < 1) {
            throw new CommandRefused(ExitCode.USER, "--rounds " + rounds + ": must be at least 1");
        }
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(report, false, StandardCharsets.UTF_8)) {
            boolean isLinear = ScaleBench.run(rounds, Optional.ofNullable(pictures), out);
            out.flush();
            Terminal.of(spec).out().print(report.toString(StandardCharsets.UTF_8));
            return isLinear ? ExitCode.OK : ExitCode.DIFFERENCE;
        } catch (IOException e) {
            throw new CommandRefused(ExitCode.USER, "--svg " + pictures
                    + ": pictures cannot be written: " + Obstacle.reason(e));
        }
    }
}
