package io.troupe.cli;

import io.troupe.journal.RunFolder;
import io.troupe.journal.RunLock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code troupe runs remove}. */
@Command(name = "remove",
        header = "Remove a run: its journal, its results, everything.",
        description = "Refuses a run that a process works on. Asks first, unless told --yes.")
final class RunsRemoveCommand implements Callable<Integer> {
    /** What tells the folder of a run, or what is left of one, from any other. */
    private static final List<String> MARKS = List.of("manifest.json", "watermark", "lock",
            "results");

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
    @SuppressWarnings("try") // the lock is held, not used
    public Integer call() throws CommandRefused, IOException {
        RunFolder folder = StoredRun.folder(runs.folder(), id);
        if (MARKS.stream().noneMatch(mark -> Files.exists(folder.path().resolve(mark)))) {
            throw new CommandRefused(ExitCode.USER,
                    folder.path() + " is not the folder of a run; remove it by hand");
        }
        String size = Sizes.text(Sizes.ofFolder(folder.path()));
        Terminal terminal = Terminal.of(spec);
        // The lock first: nobody should be asked about a run that cannot be removed.
        try (RunLock lock = OpenRun.passed(RunLock.acquire(folder))) {
            if (!yes && !confirmed(terminal, size)) {
                terminal.err().println("nothing removed");
                return ExitCode.OK;
            }
            // Without its manifest it is no run any more, whatever happens then.
            Files.deleteIfExists(folder.manifest());
            removeAllBut(folder.path(), "lock", "lock.holder");
        }
        removeAllBut(folder.path());
        Files.delete(folder.path());
        terminal.out().println("removed " + id + ", " + size);
        return ExitCode.OK;
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

    private static void removeAllBut(Path folder, String... kept) throws IOException {
        List<Path> spared = List.of(kept).stream().map(folder::resolve).toList();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                    throws IOException {
                if (!spared.contains(file)) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                if (!visited.equals(folder)) {
                    Files.delete(visited);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
