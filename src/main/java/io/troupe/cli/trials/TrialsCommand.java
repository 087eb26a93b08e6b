package io.troupe.cli.trials;

import picocli.CommandLine.Command;

/** {@code troupe trials}. */
@Command(name = "trials",
        header = "List and show what was tried on which data.",
        description = "Every strategy of every run that came to its end is in the register of"
                + " trials, trials.jsonl in the folder of all runs, also when the run is removed:"
                + " the best of many is the more likely to be lucky the more there were.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {TrialsListCommand.class, TrialsShowCommand.class})
public final class TrialsCommand {
    private TrialsCommand() {}
}
