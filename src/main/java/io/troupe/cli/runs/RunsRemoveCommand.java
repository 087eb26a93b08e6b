package io.troupe.cli.runs;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.RunsOption;
import io.troupe.cli.console.Terminal;
import io.troupe.data.transfer.Sizes;
import io.troupe.run.RemovableRun;
import io.troupe.run.RunRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code troupe runs remove}. */
@Command(name = "remove",
        header = "Remove a run: its journal, its results, everything.",
        description = "Refuses a run that a process works on, and a link to one. Asks first, unless"
                + " told --yes.")
final class RunsRemoveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private RunsOption runs;

    @Parameters(index = "0", paramLabel = "RUN", description = "Its id.")
    private String id;

    @Option(names = {"-y", "--yes"}, description = "Do not ask.")
    private boolean yes;

    private RunsRemoveCommand() {}

    @Override
    public Integer call() throws CommandRefused, RunRefused, IOException {
        // The lock first: nobody should be asked about a run that cannot be removed.
        try (RemovableRun run = RemovableRun.of(runs.folder(), id)) {
            Terminal terminal = Terminal.of(spec);
            String size = Sizes.text(run.sizeBytes());
            if (!yes && !confirmed(terminal, size)) {
                terminal.err().println("nothing removed");
                return ExitCode.OK;
            }
            run.remove();
            terminal.out().println("removed " + id + ", " + size);
            return ExitCode.OK;
        }
    }

    private boolean confirmed(Terminal terminal, String size) throws CommandRefused, IOException {
        if (!Terminal.hasKeyboard() || !terminal.errIsTerminal()) {
            throw new CommandRefused(ExitCode.USER,
                    "runs remove cannot ask here; say --yes to remove " + id + ", " + size);
        }
        terminal.err().print("remove " + id + ", " + size + "? [y/N] ");
        terminal.err().flush();
        String answer = new BufferedReader(
                new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    }
}
