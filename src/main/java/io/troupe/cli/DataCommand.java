package io.troupe.cli;

import picocli.CommandLine.Command;

/** {@code troupe data}. */
@Command(name = "data",
        header = "List the bundled price data, or generate data of any size.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DataListCommand.class, DataGenerateCommand.class})
final class DataCommand {
    private DataCommand() {}
}
