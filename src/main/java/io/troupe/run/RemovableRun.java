package io.troupe.run;

import io.troupe.data.transfer.Sizes;
import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.folder.RunLock;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A run that can be removed: it is one, it lies where it seems to lie, and no other process works
 * on it as long as this is open.
 */
public final class RemovableRun implements Closeable {
    /** What tells the folder of a run from any other; without one it holds nothing foreign. */
    private static final List<String> MARKS = List.of("manifest.json", "watermark");

    private final Path runs;
    private final String id;
    private final RunFolder folder;
    private final long sizeBytes;
    private final RunLock lock;

    private RemovableRun(Path runs, String id, RunFolder folder, long sizeBytes, RunLock lock) {
        this.runs = runs;
        this.id = id;
        this.folder = folder;
        this.sizeBytes = sizeBytes;
        this.lock = lock;
    }

    /**
     * Takes hold of a run; deletes what earlier removals have left.
     *
     * @throws RunRefused if there is none of that name, it is a link or another's folder, or a
     *         process works on it
     */
    public static RemovableRun of(Path runs, String id) throws RunRefused, IOException {
        RunFolder folder = StoredRun.folder(runs, id);
        requireNoLink(folder.path());
        RunRemoval.sweep(runs);
        requireRun(folder.path());
        long bytes = Sizes.ofFolder(folder.path());
        return new RemovableRun(runs, id, folder, bytes,
                OpenRun.passed(RunLock.acquire(folder)));
    }

    /** What it takes on the disk. */
    public long sizeBytes() {
        return sizeBytes;
    }

    /**
     * Removes it: its journal, its results, everything.
     *
     * @throws RunRefused if it stays, or if some of its files do
     */
    public void remove() throws RunRefused, IOException {
        Path hidden;
        try {
            hidden = RunRemoval.hide(folder.path());
            lock.abandon();
        } catch (FileSystemException failure) {
            throw stays(folder, failure, runs);
        }
        try {
            RunRemoval.delete(hidden);
        } catch (FileSystemException failure) {
            throw new RunRefused(new Refusal.NotRemoved(id + " is no run any more, but not all of"
                    + " its files could be deleted: " + reason(failure) + "; the next runs remove"
                    + " tries again, or delete " + hidden + " by hand"));
        }
    }

    private static RunRefused stays(RunFolder folder, FileSystemException failure, Path runs) {
        return new RunRefused(new Refusal.NotRemoved(folder.path() + " cannot be removed, and"
                + " stays as it is: " + reason(failure) + "; see to the permissions of " + runs));
    }

    private static String reason(FileSystemException failure) {
        return failure.getFile() + ": " + (failure instanceof AccessDeniedException
                ? "access is denied"
                : failure.getReason());
    }

    /** Whoever made a link meant the run to stay where it is. */
    private static void requireNoLink(Path folder) throws RunRefused, IOException {
        if (!Files.isSymbolicLink(folder)) {
            return;
        }
        Path target = Files.readSymbolicLink(folder);
        Path run = folder.resolveSibling(target).normalize();
        throw new RunRefused(new Refusal.NotARun(List.of(folder + " is a symbolic link to " + target
                + ": nothing was removed; delete the link by hand"
                + (Files.isDirectory(run) && run.getParent() != null
                        ? ", or remove the run where it lies: troupe runs remove "
                                + run.getFileName() + " --runs " + run.getParent()
                        : ""))));
    }

    private static void requireRun(Path folder) throws RunRefused, IOException {
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
                throw new RunRefused(new Refusal.NotARun(List.of(folder
                        + " is not the folder of a run" + foreign.map(name -> ": it holds " + name)
                                .orElse(": it is empty")
                        + "; remove it by hand")));
            }
        }
    }

    /** Lets go of it. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
