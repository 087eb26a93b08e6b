package io.troupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.data.storage.postgres.EmbeddedServer;
import io.troupe.journal.folder.RunFolder;
import io.troupe.run.RunRefused;
import io.troupe.run.TestRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example fund gives the same bits, whichever store its prices are kept in. */
class StoresAgreeTest {
    private static final String BUNDLED = "data/sp500-20.csv.gz";
    private static final String SHORT = "run.until=1992-06-30";

    @TempDir
    private Path folder;

    @BeforeEach
    void runOnTheBundledFile() throws Exception {
        run("csv", Path.of(BUNDLED).toAbsolutePath().toString(), SHORT);
    }

    @Test
    void filesOfOtherKindsGiveTheSameBits() throws Exception {
        for (String place : List.of("copy.csv", "copy.parquet", "copy.duckdb")) {
            String id = place.replace('.', '-');
            run(id, imported(folder.resolve(place).toString()), SHORT);
            assertSameBits(id);
        }
    }

    @Test
    void aServerGivesTheSameBits() throws Exception {
        run("postgres", imported(EmbeddedServer.url("stores_agree")), SHORT);
        assertSameBits("postgres");
    }

    /** The fund's file is the same all the time; what its path leads to is not. */
    @Test
    void aRunBegunOnTextGoesOnInADatabase() throws Exception {
        Path place = folder.resolve("prices");
        Files.copy(Path.of(BUNDLED), place);
        run("moved", place.toString(), "data.store=csv", "run.until=1991-03-28");
        Files.delete(place);
        Files.move(Path.of(imported(folder.resolve("copy.duckdb").toString())), place);
        TestRuns.resume(folder, "moved", "data.store=duckdb", SHORT);
        assertSameBits("moved");
        TestRuns.assertSameJournals(folder, "csv", "moved");
    }

    private void run(String id, String place, String... overrides)
            throws RunRefused, IOException {
        Path config = Files.writeString(folder.resolve(id + ".yaml"), """
                extends: %s
                data: {path: "%s"}
                """.formatted(TestRuns.EXAMPLE.toAbsolutePath(), place));
        TestRuns.run(folder, id, config, overrides);
    }

    private String imported(String place) {
        new Shell(folder).run("data", "import", BUNDLED, "--to", place).succeeded();
        return place;
    }

    private void assertSameBits(String id) throws Exception {
        assertThat(history(id)).isEqualTo(history("csv"));
        assertThat(results(id)).hasSizeGreaterThanOrEqualTo(5).isEqualTo(results("csv"));
        TestRuns.assertSameJournals(folder, "csv", id);
    }

    /** What a run remembers of its data: shape, symbols, times, sums, and the chain of hashes. */
    private byte[] history(String id) throws IOException {
        return Files.readAllBytes(new RunFolder(folder.resolve(id)).history());
    }

    private List<String> results(String id) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(id).resolve("results"))) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                texts.add(file.getFileName() + ": " + withoutPlace(Files.readString(file)));
            }
            return texts;
        }
    }

    /** A store that says its interval has none to be found. */
    private static String withoutPlace(String text) {
        return text.replaceFirst("\"runId\"\\s*:\\s*\"[^\"]*\"", "")
                .replaceFirst("\"name\"\\s*:\\s*\"[^\"]*\"", "")
                .replaceFirst("\"store\"\\s*:\\s*\"[^\"]*\"", "")
                .replaceFirst("<title>[^<]*</title>", "").replaceFirst("<h1>.*?</h1>", "")
                .replaceFirst("(?s)<section id=\"settings\".*?</section>", "")
                .replaceFirst("(\"interval\"\\s*:\\s*\"day) \\([^\"]*\"", "$1\"");
    }
}
