package io.troupe.cli.runs;

import io.troupe.cli.console.FaultLog;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where runs are kept. */
final class RunsOption {
    private Path folder = Path.of("runs");

    private RunsOption() {}

    @Option(names = "--runs", paramLabel = "DIR", defaultValue = "runs",
            description = "Folder of all runs (default: ${DEFAULT-VALUE}).")
    void folder(Path value) {
        folder = value;
        FaultLog.ofProcess().in(value);
    }

    /** The folder. */
    Path folder() {
        return folder;
    }
}
