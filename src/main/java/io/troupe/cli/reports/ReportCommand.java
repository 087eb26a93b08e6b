package io.troupe.cli.reports;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Terminal;
import io.troupe.cli.start.Effort;
import io.troupe.model.Wording;
import io.troupe.run.ReportedRun;
import io.troupe.run.RunRefused;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code troupe report}: what a run came to, for people. */
@Command(name = "report", sortOptions = false, description = {
        "Writes what a run came to, why, and whether that is to be believed: a page for a browser"
                + " that needs no network.",
        "",
        "Without --output the page is written anew among the run's results, and Markdown and JSON"
                + " are printed. An unfinished run is reported up to its last durable bar."},
        footer = {"", "Examples:", "  troupe report base-1 --open",
                "  troupe report base-1 -o base.html",
                "  troupe report base-1 --format json | jq '.sections[0]'"})
public final class ReportCommand implements Callable<Integer> {
    private static final Path STANDARD_OUTPUT = Path.of("-");
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN", description = "id of the run")
    private String id;

    @Option(names = "--open", description = "show the page in the browser")
    private boolean open;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE",
            description = "where to write it; - is the standard output")
    private @Nullable Path output;

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "html, md or json (default: by the ending of FILE, else html)")
    private @Nullable ReportFormat format;

    @Option(names = "--runs", paramLabel = "DIR", defaultValue = "runs",
            description = "folder of all runs (default: ${DEFAULT-VALUE})")
    private Path runs = Path.of("runs");

    private ReportCommand() {}

    @Override
    public Integer call() throws CommandRefused, RunRefused, IOException {
        ReportFormat chosen = chosen();
        boolean isPrinted = output == null ? chosen != ReportFormat.HTML
                : output.equals(STANDARD_OUTPUT);
        if (open && (chosen != ReportFormat.HTML || isPrinted)) {
            throw new CommandRefused(ExitCode.USER,
                    "--open shows a page: leave out --format, and -o - if it is there");
        }
        Effort.ofRun(runs, id).begin();
        Terminal terminal = Terminal.of(spec);
        if (isPrinted) {
            terminal.out().print(chosen.of(ReportedRun.analyze(runs, id)));
            return ExitCode.OK;
        }
        Path file = output == null ? ReportedRun.renew(runs, id)
                : written(output, chosen.of(ReportedRun.analyze(runs, id)));
        terminal.out().println("wrote " + Wording.printable(file.toString()));
        if (open) {
            show(file, terminal.err());
        }
        return ExitCode.OK;
    }

    private ReportFormat chosen() {
        if (format != null) {
            return format;
        }
        return output == null ? ReportFormat.HTML : ReportFormat.of(output);
    }

    private static Path written(Path file, String text) throws CommandRefused, IOException {
        if (Files.isDirectory(file)) {
            throw new CommandRefused(ExitCode.USER,
                    "-o " + file + " is a folder; name a file in it");
        }
        Files.writeString(file, text);
        return file;
    }

    private static void show(Path page, PrintWriter err) {
        if (!Browser.show(page.toAbsolutePath().normalize())) {
            err.println("there is no browser here to show it; open the file in one: "
                    + Wording.printable(page.toAbsolutePath().normalize().toString()));
        }
    }
}
