package io.troupe.journal.leveldb;

import io.troupe.journal.store.Causes;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.Obstacle;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.iq80.leveldb.DBFactory;
import org.iq80.leveldb.Options;

/**
 * Opens the database of a journal once, before any actor waits for it: an actor would be told
 * nothing, and wait until its time is over. What keeps it from being opened is named with its file.
 */
public final class JournalOpening {
    private static final String NATIVE = "org.fusesource.leveldbjni.JniDBFactory";
    private static final String IN_JAVA = "org.iq80.leveldb.impl.Iq80DBFactory";

    private JournalOpening() {}

    /** Opens a journal as its actors will, and closes it again; empty if that can be done. */
    public static Optional<JournalProblem> check(JournalConfig config) {
        Path journal = config.folder().journal();
        Optional<JournalProblem> odd = snapshots(config.folder().snapshots())
                .or(() -> JournalFiles.misplaced(journal))
                .or(() -> JournalFiles.damagedInside(journal));
        if (odd.isPresent()) {
            return odd;
        }
        // Not its paranoid checks: a record that was torn by the end of a process is no damage.
        Options options = new Options().createIfMissing(true).verifyChecksums(true);
        PrintStream out = System.out;
        try {
            // The Java one tells standard output of each record that the end of a process has torn.
            System.setOut(new PrintStream(OutputStream.nullOutputStream(), false,
                    StandardCharsets.UTF_8));
            factory(config.isNative()).open(journal.toFile(), options).close();
            return Optional.empty();
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.of(new JournalProblem.NoDatabase(journal, String.valueOf(e)));
        } catch (IOException | RuntimeException e) {
            // What it throws at files that no LevelDB has written is of any kind.
            return Optional.of(problem(journal, e));
        } finally {
            System.setOut(out);
        }
    }

    /**
     * The first log that is damaged, perhaps by the end of the process that wrote it. To be asked
     * before the journal is opened, which replaces its logs.
     */
    public static Optional<JournalProblem> damagedLog(JournalConfig config) {
        return JournalFiles.damagedLog(config.folder().journal());
    }

    /** The first file of a journal that cannot have been written by LevelDB, if there is one. */
    public static Optional<JournalProblem> damage(JournalConfig config) {
        return JournalFiles.damaged(config.folder().journal());
    }

    private static DBFactory factory(boolean isNative) throws ReflectiveOperationException {
        return Class.forName(isNative ? NATIVE : IN_JAVA).asSubclass(DBFactory.class)
                .getConstructor().newInstance();
    }

    private static JournalProblem problem(Path journal, Exception failure) {
        Optional<Obstacle> obstacle = Obstacle.of(failure);
        if (obstacle.isPresent()) {
            return new JournalProblem.BadFile(journal,
                    "the journal cannot be opened: " + Causes.of(failure));
        }
        return JournalFiles.damaged(journal).orElseGet(() -> new JournalProblem.BadFile(journal,
                "the journal is damaged: " + Causes.of(failure)));
    }

    private static Optional<JournalProblem> snapshots(Path folder) {
        return Files.exists(folder) && !Files.isDirectory(folder)
                ? Optional.of(new JournalProblem.BadFile(folder,
                        "it is a file where a folder belongs"))
                : Optional.empty();
    }
}
