package io.troupe.cli.runs;

import io.troupe.cli.console.CommandRefused;
import io.troupe.cli.console.ExitCode;
import io.troupe.cli.console.Terminal;
import io.troupe.data.transfer.Sizes;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.folder.RunLock;
import io.troupe.run.OpenRun;
import io.troupe.run.RunRefused;
import io.troupe.run.RunRemoval;
import io.troupe.run.StoredRun;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
    /** What tells the folder of a run from any other; without one it holds nothing foreign. */
    private static final List<String> MARKS = List.of("manifest.json", "watermark");

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
        RunFolder folder = StoredRun.folder(runs.folder(), id);
        requireNoLink(folder.path());
        RunRemoval.sweep(runs.folder());
        requireRun(folder.path());
        String size = Sizes.text(Sizes.ofFolder(folder.path()));
        Terminal terminal = Terminal.of(spec);
        Path hidden;
        // The lock first: nobody should be asked about a run that cannot be removed.
        try (RunLock lock = OpenRun.passed(RunLock.acquire(folder))) {
            if (!yes && !confirmed(terminal, size)) {
                terminal.err().println("nothing removed");
                return ExitCode.OK;
            }
            hidden = RunRemoval.hide(folder.path());
            lock.abandon();
        } catch (FileSystemException failure) {
            throw new CommandRefused(ExitCode.USER, folder.path() + " cannot be removed, and"
                    + " stays as it is: " + reason(failure) + "; see to the permissions of "
                    + runs.folder());
        }
        delete(hidden);
        terminal.out().println("removed " + id + ", " + size);
        return ExitCode.OK;
    }

    private void delete(Path hidden) throws CommandRefused, IOException {
        try {
            RunRemoval.delete(hidden);
        } catch (FileSystemException failure) {
            throw new CommandRefused(ExitCode.USER, id + " is no run any more, but not all of its"
                    + " files could be deleted: " + reason(failure) + "; the next runs remove"
                    + " tries again, or delete " + hidden + " by hand");
        }
    }

    private static String reason(FileSystemException failure) {
        return failure.getFile() + ": " + (failure instanceof AccessDeniedException
                ? "access is denied"
                : failure.getReason());
    }

    /** Whoever made a link meant the run to stay where it is. */
    private void requireNoLink(Path folder) throws CommandRefused, IOException {
        if (!Files.isSymbolicLink(folder)) {
            return;
        }
        Path target = Files.readSymbolicLink(folder);
        Path run = folder.resolveSibling(target).normalize();
        throw new CommandRefused(ExitCode.USER, folder + " is a symbolic link to " + target
                + ": nothing was removed; delete the link by hand"
                + (Files.isDirectory(run) && run.getParent() != null
                        ? ", or remove the run where it lies: troupe runs remove "
                                + run.getFileName() + " --runs " + run.getParent()
                        : ""));
    }

    private static void requireRun(Path folder) throws CommandRefused, IOException {
        if (MARKS.stream().anyMatch(
                mark -> Files.exists(folder.resolve(mark), LinkOption.NOFOLLOW_LINKS))) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<String> names = entries.map(entry -> String.valueOf(entry.getFileName())).sorted()
                    .toList();
            Optional<String> foreign = names.stream()
                    .filter(name -> !RunFolder.isPart(name)).findFirst();
            if (names.isEmpty() || foreign.isPresent()) {
                throw new CommandRefused(ExitCode.USER, folder + " is not the folder of a run"
                        + foreign.map(name -> ": it holds " + name).orElse(": it is empty")
                        + "; remove it by hand");
            }
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
