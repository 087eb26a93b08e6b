package io.troupe.journal.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.troupe.journal.Durable;
import io.troupe.journal.Hash;
import io.troupe.journal.store.Checked;
import io.troupe.journal.store.JournalProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFolderTest {
    private static final Hash HASH = Hash.parse("5e".repeat(Hash.BYTES));
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223"
            + "b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path temp;
    private RunFolder folder = new RunFolder(Path.of("."));
    private Path equity = Path.of(".");
    private Path fills = Path.of(".");

    @BeforeEach
    void newRun() throws IOException {
        folder = new RunFolder(temp.resolve("runs/one"));
        folder.create(Durable.none(HASH));
        Files.writeString(folder.history(), "history");
        equity = folder.results().resolve("equity.csv");
        fills = folder.results().resolve("fills.csv");
        put(SealedFolder.create(folder, List.of(folder.history())), Manifest.Status.RUNNING);
    }

    private void put(SealedFolder files, Manifest.Status status, Replacement... others)
            throws IOException {
        Path unfinished = RunFolder.unfinished(folder.manifest());
        manifest(status).write(unfinished);
        files.put(List.of(others));
        files.put(List.of(Replacement.of(folder.manifest(), unfinished)));
    }

    private static Manifest manifest(Manifest.Status status) {
        return new Manifest(Manifest.FORMAT, 2, "one", null, status,
                new Manifest.Origin("0.1.0", "25", 42), "{}", "abc",
                new Manifest.DataFingerprint("f00", 100),
                new Manifest.Layout(List.of("a"), 1, List.of("KO"), 64, List.of(5L), 0),
                Durable.none(HASH), 100, List.of(), List.of(), 0, List.of());
    }

    private static Replacement result(Path target, String content) throws IOException {
        Path finished = target.resolveSibling("." + target.getFileName() + ".tmp");
        return Replacement.of(target, Files.writeString(finished, content));
    }

    private SealedFolder files() {
        assertThat(RunRecord.read(folder)).isInstanceOf(Checked.Passed.class);
        return ((Checked.Passed<RunRecord>) RunRecord.read(folder)).value().files();
    }

    private String problem() {
        return RunRecord.read(folder) instanceof Checked.Failed<RunRecord>(JournalProblem problem)
                ? problem.text()
                : "none";
    }

    /** The SHA-256 of "abc" is that of FIPS 180-4's example. */
    @Test
    void theSealIsTextThatOtherToolsCanCheck() throws IOException {
        files().put(List.of(result(equity, "abc")));
        List<String> lines = Files.readAllLines(folder.seal());
        assertThat(lines).hasSize(5).startsWith("troupe seal 1")
                .contains(ABC + " 3 results/equity.csv");
        String before = String.join("\n", lines.subList(0, 4)) + "\n";
        assertThat(lines.getLast()).isEqualTo("seal "
                + FileDigest.of(before.getBytes(StandardCharsets.UTF_8)).sha256());
    }

    @Test
    void everyCharacterOfTheSealCounts() throws IOException {
        byte[] whole = Files.readAllBytes(folder.seal());
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(folder.seal(), changed);
            assertThat(problem()).as("byte " + at).contains("seal: it has been changed");
        }
        Files.write(folder.seal(), whole);
        assertThat(problem()).isEqualTo("none");
    }

    /** A process that is killed at any point leaves files that the seal admits. */
    @Test
    void noPointOfAReplacementLooksLikeDamage() throws IOException {
        files().put(List.of(result(equity, "old"), result(fills, "old")));
        for (int moved = 0; moved <= 2; moved++) {
            Path nowhere = folder.results().resolve("no folder/a.csv");
            List<Replacement> both = List.of(result(equity, "new " + moved),
                    result(fills, "new " + moved));
            List<Replacement> until = new ArrayList<>(both.subList(0, moved));
            until.add(Replacement.of(nowhere, Files.writeString(temp.resolve("a"), "a")));
            until.addAll(both.subList(moved, 2));
            SealedFolder files = files();
            assertThat(catchThrowable(() -> files.put(until))).isInstanceOf(IOException.class);
            assertThat(files().isSettled()).isFalse();
            assertThat(files().changedResults()).as(moved + " were moved").isEmpty();
            assertThat(Files.readString(equity)).isEqualTo(moved > 0 ? "new " + moved
                    : "old");
        }
        files().put(List.of(result(equity, "last"), Replacement.removal(fills)));
        assertThat(files().changedResults()).isEmpty();
        for (String earlier : List.of("old", "new 1", "new 2")) {
            Files.writeString(equity, earlier);
            assertThat(files().changedResults()).singleElement()
                    .isEqualTo(new JournalProblem.ResultChanged(equity, true));
        }
    }

    /** Files of 0, 1 and 200 000 bytes, of which the first 0, 1 and 70 000 are known after. */
    @Test
    void whatWasReadAheadIsWhatTheFilesHeld() throws Exception {
        for (int size : new int[]{0, 1, 200_000}) {
            String text = "0123456789".repeat(20_000).substring(0, size);
            int length = Math.min(size, 70_000);
            files().put(List.of(result(equity, text), result(fills, text)));
            SealedFolder files = files();
            files.readAhead(List.of(folder.bookmark()),
                    () -> Map.of(equity, (long) length, fills, size + 1L));
            assertThat(files.changedResults()).isEmpty();
            assertThat(files.beginning(equity).orElseThrow().digest())
                    .isEqualTo(FileDigest.of(text.substring(0, length)
                            .getBytes(StandardCharsets.UTF_8)));
            assertThat(files.beginning(fills)).isEmpty();
            assertThat(files.beginning(folder.history())).isEmpty();
            assertThat(files.vouchesFor(folder.bookmark())).isFalse();
            files.forgetAhead();
            assertThat(files.beginning(equity)).isEmpty();
        }
    }

    /** It is found in a large file: by each of the two that read, and never again. */
    @Test
    void howLongBeginningsAreIsAskedWhileThereIsSomethingToRead() throws IOException {
        files().put(List.of(result(equity, "equity"), result(fills, "fills")));
        AtomicInteger asked = new AtomicInteger();
        SealedFolder files = files();
        files.readAhead(List.of(), () -> {
            asked.incrementAndGet();
            return Map.of(equity, 2L);
        });
        for (int i = 0; i < 10; i++) {
            assertThat(files.changedResults()).isEmpty();
            assertThat(files.beginning(equity)).isPresent();
        }
        assertThat(asked.get()).isBetween(1, 2);
    }

    @Test
    void changesAreFoundByReadingAhead() throws IOException {
        files().put(List.of(result(equity, "equity"), result(fills, "fills")));
        Files.writeString(equity, "Equity");
        Files.delete(fills);
        SealedFolder files = files();
        files.readAhead(List.of(), Map::of);
        assertThat(files.changedResults()).containsExactly(
                new JournalProblem.ResultChanged(equity, true),
                new JournalProblem.ResultChanged(fills, false));
        files.put(List.of(result(equity, "new")));
        assertThat(files.vouchesFor(equity)).isTrue();
        assertThat(files.beginning(equity)).isEmpty();
    }

    /** The seal says what it is told of a file, and finds that another one is there. */
    @Test
    void whatIsKnownOfAFileIsNotRead() throws IOException {
        Path finished = Files.writeString(temp.resolve("finished"), "abc");
        files().put(List.of(Replacement.of(equity, finished,
                FileDigest.of("abd".getBytes(StandardCharsets.UTF_8)))));
        assertThat(files().changedResults()).hasSize(1);
        Files.writeString(equity, "abd");
        assertThat(files().changedResults()).isEmpty();
    }

    @Test
    void theFirstSealAdmitsThatThereIsNoManifestYet() throws IOException {
        Files.delete(folder.manifest());
        Seal during = Seal.EMPTY.settled("data-history", FileDigest.of(folder.history()))
                .admitting("manifest.json", Optional.empty())
                .admitting("manifest.json", Optional.of(FileDigest.of(new byte[3])));
        assertThat(Seal.parse(during.text()).map(Seal::text)).contains(during.text());
        assertThat(during.isSettled()).isFalse();
        assertThat(during.admits("manifest.json", Optional.empty())).isTrue();
        assertThat(during.admits("data-history", Optional.empty())).isFalse();
    }

    /** A run that is listed while its files are replaced is not called damaged. */
    @Test
    void readingBesideAWriterNeverFindsDamage() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        SealedFolder files = files();
        Thread writer = Thread.ofPlatform().start(() -> {
            try {
                for (int i = 0; i < 60; i++) {
                    put(files, i % 2 == 0 ? Manifest.Status.STOPPED : Manifest.Status.RUNNING,
                            result(equity, "text " + i));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                done.set(true);
            }
        });
        int reads = 0;
        while (!done.get() || reads == 0) {
            assertThat(problem()).isEqualTo("none");
            reads++;
        }
        writer.join();
        assertThat(files().isSettled()).isTrue();
    }
}
