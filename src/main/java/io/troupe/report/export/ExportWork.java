package io.troupe.report.export;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The unfinished work of one export, in a hidden folder beside its place, so that what is there
 * stays until everything is written. Only one export to a place works at a time; what a killed one
 * left, the next removes, and puts back what it had moved aside.
 */
final class ExportWork implements AutoCloseable {
    private static final String LOCK = "lock";

    private final Path place;
    private final Path work;
    private final FileChannel channel;

    private ExportWork(Path place, Path work, FileChannel channel) {
        this.place = place;
        this.work = work;
        this.channel = channel;
    }

    /**
     * Begins.
     *
     * @throws IOException if somebody else exports to the same place, or it may not be written
     */
    static ExportWork begin(Path place) throws IOException {
        Path work = place.resolveSibling("." + place.getFileName() + ".export");
        if (Files.isSymbolicLink(work)) {
            throw new IOException(work + ": is a symbolic link; delete it, nothing is written or"
                    + " deleted behind a link");
        }
        Files.createDirectories(work);
        FileChannel channel = FileChannel.open(work.resolve(LOCK), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        ExportWork begun = new ExportWork(place, work, channel);
        if (!isLocked(channel)) {
            channel.close();
            throw new IOException(place + ": is being written by another export; wait until it is"
                    + " done");
        }
        begun.putBack();
        begun.removeAll();
        return begun;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    private Path aside() {
        return work.resolve("before");
    }

    private void putBack() throws IOException {
        if (Files.isDirectory(aside()) && Files.notExists(place)) {
            Files.move(aside(), place, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** A place for something unfinished. */
    Path path(String name) {
        return work.resolve(name);
    }

    /** Puts a finished file or folder in its place, after it is safe on the disk. */
    void finish(Path finished) throws IOException {
        for (Path file : below(finished)) {
            if (Files.isRegularFile(file)) {
                try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    written.force(true);
                }
            }
        }
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            // No system replaces a folder that has something in it in one step.
            Files.move(place, aside(), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Everything in a folder, what is in a folder before the folder; links are not followed. */
    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }

    private void removeAll() throws IOException {
        for (Path file : below(work)) {
            if (!file.equals(work) && !file.equals(work.resolve(LOCK))) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        putBack();
        removeAll();
        Files.delete(work.resolve(LOCK));
        channel.close();
        Files.delete(work);
    }
}
