package io.troupe.cli.config;

import picocli.CommandLine.Command;

/** {@code troupe config}. */
@Command(name = "config",
        header = "Check, show and complete configuration files.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ConfigCheckCommand.class, ConfigShowCommand.class,
                ConfigSchemaCommand.class})
public final class ConfigCommand {
    private ConfigCommand() {}
}
