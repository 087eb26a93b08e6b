package io.troupe.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code troupe} command. Without a subcommand it prints its help. */
@Command(name = "troupe",
        description = "Simulates a fund that runs many trading strategies at once.",
        mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class Main implements Runnable {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main());
    }

    @Override
    public void run() {
        commandLine().usage(System.out);
    }
}
