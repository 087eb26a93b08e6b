package io.troupe.data.storage.parquet;

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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One write to a folder of Parquet files: a hidden folder in it for unfinished work, which only
 * one writer has at a time. What a killed one left there, the next removes.
 */
final class ParquetWriting implements AutoCloseable {
    private static final String FOLDER = ".writing";
    private static final String LOCK = "lock";

    private final Path root;
    private final Path work;
    private final FileChannel channel;

    private ParquetWriting(Path root, Path work, FileChannel channel) {
        this.root = root;
        this.work = work;
        this.channel = channel;
    }

    /**
     * Begins to write.
     *
     * @throws IOException if somebody else writes there, or it may not be written
     */
    static ParquetWriting begin(Path root) throws IOException {
        Path work = root.resolve(FOLDER);
        if (Files.isSymbolicLink(work)) {
            throw new IOException(work + ": is a symbolic link; delete it, nothing is written or"
                    + " deleted behind a link");
        }
        Files.createDirectories(work);
        FileChannel channel = FileChannel.open(work.resolve(LOCK), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        ParquetWriting writing = new ParquetWriting(root, work, channel);
        if (!writing.isLocked()) {
            channel.close();
            throw new IOException(root + ": is being written by somebody else; wait until it is "
                    + "done");
        }
        removeAll(work, work.resolve(LOCK));
        return writing;
    }

    private boolean isLocked() throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /** A place for something unfinished. */
    Path place(String name) {
        return work.resolve(name);
    }

    /** Moves a finished file to where it stays, after it is safe on the disk. */
    void finish(Path unfinished, Path file) throws IOException {
        try (FileChannel written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.createDirectories(file.getParent());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes files of bars that do not count. */
    void removeOthers(ParquetManifest manifest) throws IOException {
        Set<Path> kept = new HashSet<>();
        manifest.parts().forEach(part -> kept.add(root.resolve(part.file())));
        Path bars = root.resolve(ParquetManifest.BARS);
        if (!Files.isDirectory(bars, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        for (Path file : below(bars)) {
            boolean folder = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
            if (folder ? isEmpty(file) && !file.equals(bars)
                    : file.toString().endsWith(".parquet") && !kept.contains(file)) {
                Files.delete(file);
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Everything in a folder, what is in a folder before the folder; links are not followed. */
    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }

    private static void removeAll(Path folder, Path except) throws IOException {
        for (Path file : below(folder)) {
            if (!file.equals(folder) && !file.equals(except)) {
                Files.delete(file);
            }
        }
    }

    /** Removes a folder that was made for a write that failed. */
    static void removeIfEmpty(Path folder) throws IOException {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isEmpty(folder)) {
            Files.delete(folder);
        }
    }

    @Override
    public void close() throws IOException {
        removeAll(work, work.resolve(LOCK));
        Files.delete(work.resolve(LOCK));
        channel.close();
        Files.delete(work);
    }
}
