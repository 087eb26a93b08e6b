package io.troupe.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code troupe} command. Without a subcommand it prints its help. */
@Command(name = "troupe",
        description = "Simulates a fund that runs many trading strategies at once.",
        mixinStandardHelpOptions = true, versionProvider = Version.class,
        subcommands = {RunCommand.class, ResumeCommand.class, ReplayCommand.class})
public final class Main implements Runnable {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof CommandRefused refused) {
                refused.lines().forEach(text -> command.getErr().println("troupe: " + text));
                return refused.exitCode();
            }
            throw e;
        });
        return line;
    }

    @Override
    public void run() {
        commandLine().usage(System.out);
    }
}
