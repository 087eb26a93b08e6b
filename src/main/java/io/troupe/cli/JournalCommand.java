package io.troupe.cli;

import picocli.CommandLine.Command;

/** {@code troupe journal}. */
@Command(name = "journal",
        header = "Read a run's journal.", synopsisSubcommandLabel = "COMMAND",
        subcommands = JournalShowCommand.class)
final class JournalCommand {
    private JournalCommand() {}
}
