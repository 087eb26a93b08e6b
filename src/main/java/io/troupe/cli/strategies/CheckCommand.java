package io.troupe.cli.strategies;

import picocli.CommandLine.Command;

/** {@code troupe check}. */
@Command(name = "check", header = "Look for strategies that know the future.",
        synopsisSubcommandLabel = "COMMAND", subcommands = CheckLookaheadCommand.class)
public final class CheckCommand {
    private CheckCommand() {}
}
