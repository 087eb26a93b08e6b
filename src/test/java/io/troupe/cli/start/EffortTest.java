package io.troupe.cli.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffortTest {
    @TempDir
    private Path folder;

    private String file(String name, long bytes) throws IOException {
        Path file = folder.resolve(name);
        try (RandomAccessFile empty = new RandomAccessFile(file.toFile(), "rw")) {
            empty.setLength(bytes);
        }
        return file.toString();
    }

    @Test
    void isTheProductOfWhatIsToBeDone() {
        // The example: 16 strategies, 20 assets, 8313 bars; reading counts as 30 strategies.
        assertThat(Effort.of(1, 16, 20, 8313).cells()).isEqualTo(46 * 166_260);
        assertThat(Effort.of(1, 16, 20, 8313).isLong()).isFalse();
        assertThat(Effort.of(1, 1000, 20, 8313).isLong()).isTrue();
        assertThat(Effort.of(63, 16, 20, 8313).cells()).isEqualTo(63 * 46 * 166_260);
        assertThat(Effort.of(0, 1000, 20, 8313).isLong()).isFalse();
        // More than an int has.
        assertThat(Effort.of(1, 100_000, 500, 100_000).cells()).isEqualTo(5_001_500_000_000L);
        // Much to read, for few.
        assertThat(Effort.of(1, 1, 500, 2520).isLong()).isFalse();
        assertThat(Effort.of(1, 1, 500, 4000).isLong()).isTrue();
    }

    @Test
    void aLimitBelongsToTheShort() {
        assertThat(new Effort(Effort.SHORT_CELLS).isLong()).isFalse();
        assertThat(new Effort(Effort.SHORT_CELLS + 1).isLong()).isTrue();
    }

    @Test
    void smallTextFilesAreSoonRead() throws IOException {
        String small = file("a.csv", 2_000_000);
        String compressed = file("b.csv.gz", 10);
        String large = file("c.csv", 2_000_001);
        assertThat(Effort.reading(List.of(small, compressed)).isLong()).isFalse();
        assertThat(Effort.reading(List.of(small, large)).isLong()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.parquet", "x.duckdb", "x"})
    void whatIsNoTextFileTakesLong(String name) throws IOException {
        assertThat(Effort.reading(List.of(file(name, 10))).isLong()).isTrue();
    }

    @Test
    void whatIsNotThereIsSoonRefused() {
        assertThat(Effort.reading(List.of("postgresql://somewhere/db")).isLong()).isTrue();
        assertThat(Effort.reading(List.of(folder.resolve("none.csv").toString())).isLong())
                .isFalse();
        assertThat(Effort.reading(List.of("zero\0byte.csv")).isLong()).isFalse();
    }

    @Test
    void aRunThatIsNotThereTakesNothing() {
        assertThat(Effort.ofRun(folder, "none")).isEqualTo(new Effort(0));
    }

    @Test
    void aProcessThatIsNotTheLaunchersGoesOn() {
        assertThat(System.getProperty(Effort.LONGER)).isNull();
        new Effort(Long.MAX_VALUE).begin();
    }
}
