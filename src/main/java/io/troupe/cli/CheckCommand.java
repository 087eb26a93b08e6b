package io.troupe.cli;

import picocli.CommandLine.Command;

/** {@code troupe check}. */
@Command(name = "check", header = "Look for strategies that know the future.",
        synopsisSubcommandLabel = "COMMAND", subcommands = CheckLookaheadCommand.class)
final class CheckCommand {
    private CheckCommand() {}
}
