package io.troupe.cli.strategies;

import picocli.CommandLine.Command;

/** {@code troupe strategies}. */
@Command(name = "strategies",
        header = "List the strategies there are, show what each can be told, begin your own.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {StrategiesListCommand.class, StrategiesShowCommand.class,
                StrategiesNewCommand.class})
public final class StrategiesCommand {
    private StrategiesCommand() {}
}
