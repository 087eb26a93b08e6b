package io.troupe.cli.data;

import picocli.CommandLine.Command;

/** {@code troupe data}. */
@Command(name = "data",
        header = "Import, export, list, show, check and generate price data.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DataImportCommand.class, DataExportCommand.class, DataListCommand.class,
                DataShowCommand.class, DataValidateCommand.class, DataSchemaCommand.class,
                DataGenerateCommand.class})
public final class DataCommand {
    private DataCommand() {}
}
