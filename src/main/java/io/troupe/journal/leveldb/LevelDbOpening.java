package io.troupe.journal.leveldb;

import io.troupe.journal.store.Causes;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.Obstacle;
import io.troupe.model.SettingNames;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.iq80.leveldb.DB;
import org.iq80.leveldb.DBFactory;
import org.iq80.leveldb.DBIterator;
import org.iq80.leveldb.Options;
import org.iq80.leveldb.ReadOptions;

/**
 * Opens the database of a journal once, before any actor waits for it: an actor would be told
 * nothing, and wait until its time is over. What keeps it from being opened is named with its file.
 */
final class LevelDbOpening {
    private static final String NATIVE = "org.fusesource.leveldbjni.JniDBFactory";
    private static final String IN_JAVA = "org.iq80.leveldb.impl.Iq80DBFactory";

    private LevelDbOpening() {}

    /** Opens a journal as its actors will, and closes it again; empty if that can be done. */
    static Optional<JournalProblem> check(LevelDbStore store) {
        Path journal = store.folder().journal();
        Optional<JournalProblem> odd = snapshots(store.folder().snapshots())
                .or(() -> LevelDbFiles.misplaced(journal))
                .or(() -> LevelDbFiles.damagedInside(journal))
                .or(() -> laterFormat(journal));
        if (odd.isPresent()) {
            return odd;
        }
        // Not its paranoid checks: a record that was torn by the end of a process is no damage.
        Options options = EventDatabase.options();
        PrintStream out = System.out;
        try {
            // The Java one tells standard output of each record that the end of a process has torn.
            System.setOut(new PrintStream(OutputStream.nullOutputStream(), false,
                    StandardCharsets.UTF_8));
            try (DB database = factory(database(store)).open(journal.toFile(), options)) {
                readNames(database);
            }
            return Optional.empty();
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.of(noDatabase(journal, e));
        } catch (IOException | RuntimeException e) {
            // What it throws at files that no LevelDB has written is of any kind.
            return Optional.of(problem(journal, e));
        } finally {
            System.setOut(out);
        }
    }

    /** A form that a later Troupe has written; opening would change its files. */
    private static Optional<JournalProblem> laterFormat(Path journal) {
        try {
            return JournalFormat.in(journal) instanceof JournalFormat.Found.Own(int version)
                    && version > JournalFormat.VERSION
                            ? Optional.of(new JournalProblem.UnknownVersion(journal, version,
                                    JournalFormat.VERSION))
                            : Optional.empty();
        } catch (IOException e) {
            return Optional.of(new JournalProblem.BadFile(journal,
                    "it cannot be read: " + Obstacle.reason(e)));
        }
    }

    /**
     * Reads what the journal's actor reads before it answers anybody: the names of the portfolios,
     * which come first. The database in Java opens no table before something is looked for in it.
     */
    private static void readNames(DB database) throws IOException {
        try (DBIterator entries = database.iterator(new ReadOptions())) {
            entries.seekToFirst();
            while (entries.hasNext()
                    && EventKeys.isBeforeEvents(entries.next().getKey())) {
                // Nothing is to be done with it.
            }
        }
    }

    /** The class that opens databases: that of the native LevelDB or the one in Java. */
    static String database(LevelDbStore store) {
        return store.isNative() ? NATIVE : IN_JAVA;
    }

    /** What opens databases; a class that is not there or does not fit this machine is refused. */
    static DBFactory factory(String database) throws ReflectiveOperationException {
        return Class.forName(database).asSubclass(DBFactory.class).getConstructor().newInstance();
    }

    private static JournalProblem noDatabase(Path journal, Throwable failure) {
        return new JournalProblem.NoDatabase(journal,
                "there is no LevelDB to open it with: " + failure, "set "
                        + SettingNames.JOURNAL_NATIVE + ": off");
    }

    private static JournalProblem problem(Path journal, Exception failure) {
        Optional<Obstacle> obstacle = Obstacle.of(failure);
        if (obstacle.isPresent()) {
            return new JournalProblem.BadFile(journal,
                    "the journal cannot be opened: " + Causes.of(failure));
        }
        return LevelDbFiles.damaged(journal).orElseGet(() -> new JournalProblem.BadFile(journal,
                "the journal is damaged: " + Causes.of(failure)));
    }

    private static Optional<JournalProblem> snapshots(Path folder) {
        return Files.exists(folder) && !Files.isDirectory(folder)
                ? Optional.of(new JournalProblem.BadFile(folder,
                        "it is a file where a folder belongs"))
                : Optional.empty();
    }
}
