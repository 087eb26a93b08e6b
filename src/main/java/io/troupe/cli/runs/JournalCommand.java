package io.troupe.cli.runs;

import picocli.CommandLine.Command;

/** {@code troupe journal}. */
@Command(name = "journal",
        header = "Read a run's journal.", synopsisSubcommandLabel = "COMMAND",
        subcommands = JournalShowCommand.class)
public final class JournalCommand {
    private JournalCommand() {}
}
