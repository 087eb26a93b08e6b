package io.troupe.cli;

import picocli.CommandLine.Command;

/** {@code troupe config}. */
@Command(name = "config",
        header = "Check, show and complete configuration files.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ConfigCheckCommand.class, ConfigShowCommand.class,
                ConfigSchemaCommand.class})
final class ConfigCommand {
    private ConfigCommand() {}
}
