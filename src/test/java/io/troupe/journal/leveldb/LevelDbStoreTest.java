package io.troupe.journal.leveldb;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.folder.RunFolder;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.JournalStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.iq80.leveldb.DB;
import org.iq80.leveldb.Options;
import org.iq80.leveldb.impl.Iq80DBFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A journal that cannot be opened is told of at once, with the file that is the reason. */
class LevelDbStoreTest {
    private static final int BLOCK = 1 << 15;

    @TempDir
    private Path temp;

    /** What happens to the files of a journal. */
    interface Damage {
        void to(Path journal) throws IOException;
    }

    private LevelDbStore store(LevelDbStore.NativeLibrary library) {
        return new LevelDbStore(new RunFolder(temp), JournalStore.Durability.PROCESS, library,
                LevelDbStore.Plugin.TROUPE);
    }

    private LevelDbStore store() {
        return LevelDbStore.in(new RunFolder(temp));
    }

    private Path journal() {
        return temp.resolve("journal");
    }

    /** Some hundred kilobytes, in a log; opened again, in a table. */
    private void write(boolean asTable) throws IOException {
        assertThat(store().hasBegun()).isFalse();
        Random random = new Random(7);
        try (DB database = open()) {
            byte[] value = new byte[1000];
            for (int i = 0; i < 200; i++) {
                random.nextBytes(value);
                database.put(("key" + i).getBytes(StandardCharsets.UTF_8), value);
            }
        }
        if (asTable) {
            open().close();
        }
    }

    private DB open() throws IOException {
        return Iq80DBFactory.factory.open(journal().toFile(), new Options());
    }

    private static Path only(Path journal, String pattern) throws IOException {
        try (Stream<Path> files = Files.list(journal)) {
            return files.filter(file -> file.getFileName().toString().matches(pattern))
                    .max(Path::compareTo).orElseThrow();
        }
    }

    private static void garbage(Path file, int bytes) throws IOException {
        byte[] noise = new byte[bytes];
        new Random(3).nextBytes(noise);
        Files.write(file, noise);
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 0x40;
        Files.write(file, bytes);
    }

    private static void folder(Path file) throws IOException {
        Files.delete(file);
        Files.createDirectory(file);
    }

    static Stream<Arguments> damages() {
        String log = "\\d+\\.log";
        String manifest = "MANIFEST.*";
        return Stream.of(
                damage("MANIFEST-", j -> garbage(only(j, manifest), 500)),
                damage("MANIFEST-", j -> garbage(only(j, manifest), 20)),
                damage("journal", j -> garbage(only(j, manifest), 0)),
                damage("MANIFEST-", j -> folder(only(j, manifest))),
                damage("journal", j -> Files.writeString(j.resolve("CURRENT"), "MANIFEST-99\n")),
                damage("journal", j -> Files.writeString(j.resolve("CURRENT"), "x")),
                damage("CURRENT", j -> folder(j.resolve("CURRENT"))),
                damage("LOCK", j -> folder(j.resolve("LOCK"))),
                damage(".log", j -> folder(only(j, log))),
                damage(".log: it is damaged from byte ", j -> flip(only(j, log), 5000)),
                damage(".log: it is damaged from byte 0 on", j -> flip(only(j, log), 20)));
    }

    private static Arguments damage(String named, Damage damage) {
        return Arguments.of(named, damage);
    }

    @ParameterizedTest
    @MethodSource("damages")
    void theFileIsNamedWhateverIsWrongWithIt(String named, Damage damage) throws IOException {
        write(false);
        assertThat(store().opening()).isEmpty();
        try (Stream<Path> files = Files.walk(journal())) {
            files.sorted(Comparator.reverseOrder()).forEach(LevelDbStoreTest::delete);
        }
        write(false);
        damage.to(journal());
        for (LevelDbStore.NativeLibrary library : LevelDbStore.NativeLibrary.values()) {
            assertThat(store(library).opening().orElseThrow()).satisfies(problem -> {
                assertThat(problem.obstacle()).isEmpty();
                assertThat(problem.text()).contains(named).contains("restore the run's folder")
                        .hasLineCount(1);
            });
        }
    }

    private static void delete(Path file) {
        assertThat(file.toFile().delete()).isTrue();
    }

    /** LevelDB would open it, leave out what follows in the block, and remove the log. */
    @Test
    void aLogThatIsDamagedInItsMiddleIsLeftAsItIs() throws IOException {
        write(false);
        Path log = only(journal(), "\\d+\\.log");
        flip(log, 2 * BLOCK + 100);
        byte[] before = Files.readAllBytes(log);
        assertThat(store().opening()).isPresent();
        assertThat(Files.readAllBytes(log)).isEqualTo(before);
    }

    /** The end of a process tears a record: nothing of it was durable, and nothing is said. */
    @Test
    void aTornEndIsNoDamage() throws IOException {
        write(false);
        Path log = only(journal(), "\\d+\\.log");
        byte[] bytes = Files.readAllBytes(log);
        Files.write(log, Arrays.copyOf(bytes, bytes.length - 300));
        assertThat(store().damagedEnd()).isPresent();
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream watched = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(watched);
            assertThat(store().opening()).isEmpty();
            assertThat(System.out).isSameAs(watched);
        } finally {
            System.setOut(out);
        }
        assertThat(printed.size()).isZero();
        try (DB database = open()) {
            assertThat(database.get("key198".getBytes(StandardCharsets.UTF_8))).hasSize(1000);
            assertThat(database.get("key199".getBytes(StandardCharsets.UTF_8))).isNull();
        }
    }

    @Test
    void aDamagedTableIsFound() throws IOException {
        write(true);
        assertThat(store().damage()).isEmpty();
        Path table = only(journal(), "\\d+\\.sst");
        flip(table, 70_000);
        assertThat(store().damage().orElseThrow().message())
                .startsWith(table + ": it is damaged: ");
        Files.write(table, Arrays.copyOf(Files.readAllBytes(table), 1000));
        assertThat(store().damage().orElseThrow().message())
                .startsWith(table + ": it is damaged: ");
    }

    static Stream<Arguments> damagesOfTheFirstTable() {
        return Stream.of(
                damage(".sst: it is damaged: ", table -> garbage(table, 2000)),
                damage(".sst: it is damaged: ", table -> garbage(table, 10)),
                damage("the journal is damaged: ", Files::delete));
    }

    /** Opening it reads none of its tables, but the actors of a journal do before they answer. */
    @ParameterizedTest
    @MethodSource("damagesOfTheFirstTable")
    void aFirstTableThatCannotBeReadIsToldOfAtOnce(String named, Damage damage)
            throws IOException {
        write(true);
        assertThat(store().opening()).isEmpty();
        damage.to(only(journal(), "\\d+\\.sst"));
        assertThat(store(LevelDbStore.NativeLibrary.OFF).opening().orElseThrow())
                .satisfies(problem -> {
                    assertThat(problem.obstacle()).isEmpty();
                    assertThat(problem.text()).contains(named).hasLineCount(1);
                });
    }

    @Test
    void aNewJournalIsSoundAndStaysSo() throws IOException {
        Files.createDirectory(journal());
        assertThat(store().opening()).isEmpty();
        assertThat(store().opening()).isEmpty();
        assertThat(store().damage()).isEmpty();
    }

    @Test
    void filesInThePlaceOfFoldersAreNamed() throws IOException {
        Files.createFile(journal());
        assertThat(text()).contains(journal() + ": it is a file where the journal's folder");
        Files.delete(journal());
        Files.createFile(temp.resolve("snapshots"));
        assertThat(text()).contains(temp.resolve("snapshots") + ": it is a file where a folder");
    }

    private String text() {
        return store().opening().map(JournalProblem::text).orElse("");
    }

    @Test
    void theCopyOfAJournalIsReadInItsPlaceAndRemoved() throws IOException {
        write(false);
        Path copied;
        try (LevelDbCopy copy = LevelDbCopy.of(store())) {
            LevelDbStore copiedStore = (LevelDbStore) copy.store();
            copied = copiedStore.folder().path();
            assertThat(copied).isNotEqualTo(temp);
            assertThat(copiedStore.opening()).isEmpty();
            assertThat(only(copiedStore.folder().journal(), "\\d+\\.sst")).isNotEmptyFile();
        }
        assertThat(copied).doesNotExist();
        // The journal itself was not opened: its log is still a log.
        assertThat(only(journal(), "\\d+\\.log")).isNotEmptyFile();
        assertThat(Optional.of(journal().resolve("000005.sst"))).hasValueSatisfying(
                table -> assertThat(table).doesNotExist());
    }
}
