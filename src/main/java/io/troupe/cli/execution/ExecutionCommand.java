package io.troupe.cli.execution;

import picocli.CommandLine.Command;

/** {@code troupe execution}. */
@Command(name = "execution",
        header = "Show what brokers charge, and by which rules orders meet bars.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ExecutionPresetsCommand.class, ExecutionRulesCommand.class})
public final class ExecutionCommand {
    private ExecutionCommand() {}
}
