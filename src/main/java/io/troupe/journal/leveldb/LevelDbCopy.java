package io.troupe.journal.leveldb;

import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.store.JournalStore;
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
final class LevelDbCopy implements JournalStore.Copy {
    private static final String LOCK = "LOCK";

    private final LevelDbStore store;

    private LevelDbCopy(LevelDbStore store) {
        this.store = store;
    }

    /**
     * Copies a journal into the folder for temporary files.
     *
     * @throws IOException if it cannot be read, or the copy not be written
     */
    static LevelDbCopy of(LevelDbStore original) throws IOException {
        LevelDbCopy copy = new LevelDbCopy(new LevelDbStore(
                new RunFolder(Files.createTempDirectory("troupe-journal-")),
                original.durability(), original.nativeLibrary(), original.plugin()));
        try {
            Path journal = copy.store.folder().journal();
            Files.createDirectory(journal);
            try (Stream<Path> files = Files.list(original.folder().journal())) {
                for (Path file : files.toList()) {
                    if (!LOCK.equals(String.valueOf(file.getFileName()))) {
                        Files.copy(file, journal.resolve(file.getFileName()));
                    }
                }
            }
            return copy;
        } catch (IOException e) {
            copy.close();
            throw e;
        }
    }

    @Override
    public JournalStore store() {
        return store;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(store.folder().path())) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
