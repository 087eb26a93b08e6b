package io.troupe.journal.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.journal.BookState;
import io.troupe.journal.Durable;
import io.troupe.journal.Hash;
import io.troupe.journal.PortfolioId;
import io.troupe.journal.leveldb.LevelDbStore;
import io.troupe.journal.store.Checked;
import io.troupe.journal.store.JournalProblem;
import io.troupe.journal.store.Watermark;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    private static final Hash HASH = Hash.parse("5e".repeat(Hash.BYTES));
    private static final String SETTINGS = "{\"cash\": 1.50,\n   \"name\": \"naïve\"}";

    @TempDir
    private Path temp;
    private RunFolder folder = new RunFolder(Path.of("."));

    @BeforeEach
    void newRun() {
        folder = new RunFolder(temp.resolve("runs/one"));
        assertThat(folder.create(Durable.none(HASH))).isEqualTo(new Checked.Passed<>(folder));
    }

    private static Manifest manifest(Durable durable) {
        return new Manifest(Manifest.FORMAT, 2, "one", null, Manifest.Status.RUNNING,
                new Manifest.Origin("0.1.0", "25", 42), SETTINGS, "abc",
                new Manifest.DataFingerprint("f00", 100),
                new Manifest.Layout(List.of("a", "b"), 1, List.of("KO", "PEP"), 64,
                        List.of(5L, 7L), 0),
                durable, 100, List.of(new Manifest.SourceFile("strategies/A.java", "abc")),
                List.of(new AskedAgain("a", "2024-01-31", null, "it answered otherwise", "mend")),
                0, List.of());
    }

    @Test
    void manifestIsReadBackWithItsSettingsToTheCharacter() throws Exception {
        Manifest manifest = manifest(new Durable(63, 1, HASH));
        manifest.write(folder.manifest());
        assertThat(Manifest.read(folder.manifest())).isEqualTo(new Checked.Passed<>(manifest));
        assertThat(Files.readString(folder.manifest())).contains(SETTINGS, "\"running\"",
                HASH.toString());
        assertThat(manifest.plan().layout().books()).isEqualTo(2);
    }

    /** Runs that were begun before manifests told of the user's files can go on. */
    @Test
    void whatOlderManifestsDoNotTellIsReadAsNothing() throws Exception {
        Manifest manifest = manifest(new Durable(63, 1, HASH));
        manifest.write(folder.manifest());
        String text = Files.readString(folder.manifest());
        Files.writeString(folder.manifest(), before(text, "askedAgain"));
        assertThat(Manifest.read(folder.manifest()))
                .isEqualTo(new Checked.Passed<>(manifest.asking(List.of())));
        Files.writeString(folder.manifest(), before(text, "plugins"));
        assertThat(Manifest.read(folder.manifest())).isEqualTo(
                new Checked.Passed<>(manifest.asking(List.of()).with(List.of())));
        Files.writeString(folder.manifest(), "{}");
        assertThat(problem(Manifest.read(folder.manifest()))).contains("it is damaged");
    }

    /** The version of what an allocator remembers is told only where there is something. */
    @Test
    void manifestNamesTheVersionOfTheAllocatorsState() throws Exception {
        Manifest forgetful = manifest(new Durable(63, 1, HASH));
        forgetful.write(folder.manifest());
        assertThat(Files.readString(folder.manifest())).doesNotContain("allocatorState");
        Manifest remembering = forgetful.remembering(3);
        remembering.write(folder.manifest());
        assertThat(Files.readString(folder.manifest())).contains("\"allocatorState\" : 3");
        assertThat(Manifest.read(folder.manifest()))
                .isEqualTo(new Checked.Passed<>(remembering));
        assertThat(remembering.with(Manifest.Status.STOPPED, remembering.durable())
                .asking(List.of()).with(List.of()).with("{}")
                .with(new Manifest.DataFingerprint("f01", 101), 101).allocatorState())
                .isEqualTo(3);
    }

    /** Programs that know of no seams must not go on with such a run, so its format is newer. */
    @Test
    void seamsAreReadBackAndMakeANewerFormat() throws Exception {
        Seam seam = new Seam(41, "2024-01-31", "f00", "ba5", "KO on 2020-01-02: changed",
                List.of(new Seam.Asset("KO", 60.5, 60.25, "dividend", 1, 1, 0.25)),
                new Seam.Answers(84, 3, 1, "a", "2023-05-05", List.of("b")));
        Manifest plain = manifest(new Durable(63, 1, HASH));
        plain.seamed(List.of(seam)).write(folder.manifest());
        Manifest read = ((Checked.Passed<Manifest>) Manifest.read(folder.manifest())).value();
        assertThat(read.restated()).containsExactly(seam);
        assertThat(read.format()).isEqualTo(4);
        plain.write(folder.manifest());
        assertThat(Files.readString(folder.manifest())).doesNotContain("restated")
                .contains("\"format\" : 3");
    }

    private Manifest reserved(Manifest plain, long reserveMicros) {
        Manifest.Layout layout = plain.layout();
        return new Manifest(plain.format(), plain.rules(), plain.runId(), null, plain.status(),
                plain.origin(), plain.settings(), plain.settingsHash(), plain.data(),
                new Manifest.Layout(layout.strategies(), layout.strategiesPerBook(),
                        layout.assets(), layout.barsPerEvent(), layout.initialCashMicros(),
                        reserveMicros),
                plain.durable(), plain.barsTotal(), plain.plugins(), plain.askedAgain(), 0,
                List.of());
    }

    /** The house begins with what its strategies do, 5 and 7, and with the reserve. */
    @Test
    void theReserveIsToldWhereThereIsOne() throws Exception {
        Manifest plain = manifest(new Durable(63, 1, HASH));
        plain.write(folder.manifest());
        assertThat(Files.readString(folder.manifest())).doesNotContain("Reserve");
        Manifest reserved = reserved(plain, 30);
        reserved.write(folder.manifest());
        assertThat(Files.readString(folder.manifest()))
                .contains("\"initialReserveMicros\" : 30");
        assertThat(Manifest.read(folder.manifest())).isEqualTo(new Checked.Passed<>(reserved));
        BookState house = reserved.plan().initialState(PortfolioId.HOUSE);
        assertThat(house.cashMicros(0)).isEqualTo(42);
        assertThat(house.cashMicros(1)).isEqualTo(30);
        assertThat(reserved.plan().initialState(PortfolioId.book(1)).cashMicros(0)).isEqualTo(7);
    }

    @Test
    void rulesAreToldAlwaysAndAreTheFirstInOlderManifests() throws Exception {
        Manifest manifest = manifest(new Durable(63, 1, HASH));
        manifest.write(folder.manifest());
        String text = Files.readString(folder.manifest());
        assertThat(text).contains("\"rules\" : 2");
        for (int format : new int[]{1, 2, 3}) {
            Files.writeString(folder.manifest(), text.replace("\"format\" : 3",
                    "\"format\" : " + format).replaceFirst("\"rules\" : 2,", ""));
            assertThat(Manifest.read(folder.manifest())).isInstanceOfSatisfying(
                    Checked.Passed.class, passed -> assertThat(((Manifest) passed.value()).rules())
                            .isEqualTo(1));
        }
        Files.writeString(folder.manifest(), text.replace("\"format\" : 3", "\"format\" : 1"));
        assertThat(problem(Manifest.read(folder.manifest()))).isEqualTo(folder.manifest()
                + ": it has been changed: no manifest of format 1 tells of rules");
        assertThat(manifest.with(Manifest.Status.STOPPED, manifest.durable()).asking(List.of())
                .with(List.of()).with("{}").remembering(1)
                .with(new Manifest.DataFingerprint("f01", 101), 101).rules()).isEqualTo(2);
    }

    /** Wherever it stands in the file, the settings are kept to the character. */
    @Test
    void whatIsMissingIsCompletedWhereverTheLayoutStands() throws Exception {
        Manifest manifest = manifest(new Durable(63, 1, HASH));
        manifest.write(folder.manifest());
        String text = Files.readString(folder.manifest());
        int start = text.indexOf("  \"layout\" : {");
        String layout = text.substring(start, text.indexOf("  \"durable\" :"));
        Files.writeString(folder.manifest(), text.replace(layout, "").replaceFirst("\\{",
                Matcher.quoteReplacement("{\n" + layout)));
        assertThat(Manifest.read(folder.manifest())).isEqualTo(new Checked.Passed<>(manifest));
    }

    /** A manifest without what stands from a key on. */
    private static String before(String text, String key) {
        String old = text.substring(0, text.lastIndexOf(",\n  \"" + key + "\"")) + "\n}\n";
        assertThat(old).doesNotContain(key);
        return old;
    }

    @Test
    void damagedMissingOrNewerManifestIsNamed() throws Exception {
        assertThat(problem(Manifest.read(folder.manifest()))).isEqualTo(
                folder.manifest() + ": the file is missing, so this is no run of Troupe");
        manifest(Durable.none(HASH)).write(folder.manifest());
        String text = Files.readString(folder.manifest());
        Files.writeString(folder.manifest(), text.replace("\"format\" : 3", "\"format\" : 9"));
        assertThat(problem(Manifest.read(folder.manifest())))
                .endsWith("has format 9, this version of Troupe reads up to 4");
        Files.writeString(folder.manifest(), text.replace("\"barsTotal\"", "\"bars\""));
        assertThat(problem(Manifest.read(folder.manifest()))).contains("it is damaged");
        Files.writeString(folder.manifest(), text.substring(0, text.length() / 2));
        assertThat(problem(Manifest.read(folder.manifest()))).contains("it is damaged");
    }

    private static String problem(Checked<?> checked) {
        return checked instanceof Checked.Failed<?>(JournalProblem problem) ? problem.message()
                : "none";
    }

    @Test
    void aRunThatExistsIsNotMadeAgain() {
        assertThat(problem(folder.create(Durable.none(HASH))))
                .isEqualTo("there is a run in " + folder.path() + " already");
    }

    @Test
    void watermarkIsTheLastThatWasNotedAndSurvivesATornSlot() throws Exception {
        Durable first = new Durable(63, 1, HASH);
        Durable second = new Durable(127, 2, Hash.parse("b0".repeat(Hash.BYTES)));
        try (Watermark watermark = Watermark.open(folder.watermark(), true)) {
            watermark.advance(first);
            watermark.advance(second);
        }
        assertThat(Watermark.read(folder.watermark())).isEqualTo(new Checked.Passed<>(second));
        byte[] bytes = Files.readAllBytes(folder.watermark());
        bytes[5] ^= 1;
        Files.write(folder.watermark(), bytes);
        assertThat(Watermark.read(folder.watermark())).isEqualTo(new Checked.Passed<>(first));
        bytes[70] ^= 1;
        Files.write(folder.watermark(), bytes);
        assertThat(problem(Watermark.read(folder.watermark()))).contains("it is damaged");
        Files.delete(folder.watermark());
        assertThat(problem(Watermark.read(folder.watermark()))).contains("the file is missing");
    }

    private List<String> preflight(Manifest manifest, long reserve) {
        return Preflight.check(folder, LevelDbStore.in(folder), manifest, "abc", reserve).stream()
                .map(JournalProblem::message).toList();
    }

    @Test
    void preflightNamesEverythingThatIsMissing() throws Exception {
        assertThat(preflight(manifest(Durable.none(HASH)), 0)).isEmpty();
        Manifest manifest = manifest(new Durable(63, 1, HASH));
        String known = ", though the run is durable up to bar 63";
        assertThat(preflight(manifest, 0)).containsExactly(
                folder.journal() + ": the file CURRENT is missing" + known,
                folder.journal() + ": the file MANIFEST-… is missing" + known,
                folder.journal() + ": the log file is missing" + known);
        Path current = Files.createFile(folder.journal().resolve("CURRENT"));
        Files.createFile(folder.journal().resolve("MANIFEST-000002"));
        Files.createFile(folder.journal().resolve("000003.log"));
        assertThat(preflight(manifest, 0)).containsExactly(
                current + ": it is damaged: it names no MANIFEST-… that is there");
        Files.writeString(current, "MANIFEST-000002\n");
        assertThat(preflight(manifest, 0)).isEmpty();
        assertThat(preflight(manifest, Long.MAX_VALUE)).singleElement().asString()
                .contains("are kept in reserve");
        assertThat(Preflight.check(folder, LevelDbStore.in(folder), manifest, "xyz", 0))
                .singleElement().isInstanceOf(JournalProblem.SettingsChanged.class);
    }

    @Test
    void anotherProcessIsRefusedAndToldWhoHoldsTheRun() throws Exception {
        Process holder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Holder.class.getName(),
                folder.path().toString()).redirectErrorStream(true).start();
        try (BufferedReader output = holder.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).isEqualTo("held");
            assertThat(problem(RunLock.acquire(folder)))
                    .contains("is in use by process " + holder.pid() + ", started 2");
        } finally {
            holder.destroyForcibly();
        }
        assertThat(holder.waitFor()).isNotZero();
        assertThat(RunLock.acquire(folder)).isInstanceOf(Checked.Passed.class);
    }

    @Test
    void thisProcessIsRefusedUntilItReleasesTheRun() throws Exception {
        if (RunLock.acquire(folder) instanceof Checked.Passed<RunLock>(RunLock lock)) {
            assertThat(problem(RunLock.acquire(folder))).endsWith("is in use by this process");
            lock.close();
        }
        Checked<RunLock> again = RunLock.acquire(folder);
        assertThat(again).isInstanceOf(Checked.Passed.class);
        if (again instanceof Checked.Passed<RunLock>(RunLock lock)) {
            lock.close();
        }
    }

    /** Holds a run's lock until it is killed. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws IOException {
            Checked<RunLock> lock = RunLock.acquire(new RunFolder(Path.of(args[0])));
            System.out.println(lock instanceof Checked.Passed ? "held" : problem(lock));
            System.out.println(System.in.read());
        }
    }
}
