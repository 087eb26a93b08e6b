package io.troupe.journal.leveldb;

import io.troupe.journal.folder.RunFolder;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of a journal to read where the journal itself cannot be written: LevelDB writes to its
 * folder also when it is only read. It is removed when it is closed.
 */
public final class JournalCopy implements Closeable {
    private static final String LOCK = "LOCK";

    private final RunFolder folder;

    private JournalCopy(RunFolder folder) {
        this.folder = folder;
    }

    /**
     * Copies a journal into the folder for temporary files.
     *
     * @throws IOException if it cannot be read, or the copy not be written
     */
    public static JournalCopy of(RunFolder original) throws IOException {
        JournalCopy copy = new JournalCopy(
                new RunFolder(Files.createTempDirectory("troupe-journal-")));
        try {
            Files.createDirectory(copy.folder.journal());
            try (Stream<Path> files = Files.list(original.journal())) {
                for (Path file : files.toList()) {
                    if (!LOCK.equals(String.valueOf(file.getFileName()))) {
                        Files.copy(file, copy.folder.journal().resolve(file.getFileName()));
                    }
                }
            }
            return copy;
        } catch (IOException e) {
            copy.close();
            throw e;
        }
    }

    /** The settings of a journal for its copy. */
    public JournalConfig of(JournalConfig config) {
        return new JournalConfig(folder, config.durability(), config.nativeLibrary());
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder.path())) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
