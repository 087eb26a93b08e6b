package io.troupe.cli.console;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where runs are kept. */
public final class RunsOption {
    private Path folder = Path.of("runs");

    private RunsOption() {}

    @Option(names = "--runs", paramLabel = "DIR", defaultValue = "runs",
            description = "Folder of all runs (default: ${DEFAULT-VALUE}).")
    void folder(Path value) {
        folder = value;
        FaultLog.ofProcess().in(value);
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }
}
