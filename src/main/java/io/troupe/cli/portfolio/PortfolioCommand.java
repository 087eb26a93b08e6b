package io.troupe.cli.portfolio;

import picocli.CommandLine.Command;

/** {@code troupe portfolio}. */
@Command(name = "portfolio",
        header = "Show the portfolio that would be constructed at a date, and why.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {PortfolioSolveCommand.class, PortfolioFrontierCommand.class})
public final class PortfolioCommand {
    private PortfolioCommand() {}
}
