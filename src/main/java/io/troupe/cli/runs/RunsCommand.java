package io.troupe.cli.runs;

import picocli.CommandLine.Command;

/** {@code troupe runs}. */
@Command(name = "runs",
        header = "List, show and remove runs.", synopsisSubcommandLabel = "COMMAND",
        subcommands = {RunsListCommand.class, RunsShowCommand.class, RunsRemoveCommand.class})
public final class RunsCommand {
    private RunsCommand() {}
}
