package io.troupe.cli;

import picocli.CommandLine.Command;

/** {@code troupe strategies}. */
@Command(name = "strategies",
        header = "List the strategies there are and what each can be told.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {StrategiesListCommand.class, StrategiesShowCommand.class})
final class StrategiesCommand {
    private StrategiesCommand() {}
}
